package motcua.query;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/** What the thread of a test asks the views' database, one text a command; others ask all the time. */
final class Overheard implements CommandListener {

    private final ThreadLocal<List<BsonDocument>> commands = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public void commandStarted(CommandStartedEvent event) {
        commands.get().add(BsonDocument.parse(event.getCommand().toJson()));
    }

    /** What {@code request} asks, in its order. */
    List<BsonDocument> during(Runnable request) {
        commands.get().clear();
        request.run();
        return List.copyOf(commands.get());
    }
}
