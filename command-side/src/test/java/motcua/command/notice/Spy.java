package motcua.command.notice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import motcua.command.notice.Delivery.Taken;
import motcua.notice.Medium;
import motcua.notice.NoticeId;

/** Notes what it is asked to carry, and answers as it is told. */
final class Spy implements Carrier {

    final List<NoticeId> carried = new CopyOnWriteArrayList<>();
    private final Function<Notice, Delivery> answer;

    Spy(Function<Notice, Delivery> answer) {
        this.answer = answer;
    }

    static Spy taking() {
        return new Spy(_ -> new Taken());
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public Delivery carry(Notice notice, Story story) {
        carried.add(notice.id());
        return answer.apply(notice);
    }
}
