package motcua.query.trail;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import motcua.query.trail.store.Cell;
import motcua.query.trail.time.StampStore;

/** The newest stamp with the checkpoint it is about, in one cell: two lines of base64. */
final class CellStamps implements StampStore {

    private final Cell cell;

    CellStamps(Cell cell) {
        this.cell = cell;
    }

    /** Whoever was a moment faster has kept one that is as good. */
    @Override
    public void keep(byte[] checkpoint, byte[] response) {
        Base64.Encoder base64 = Base64.getEncoder();
        String text = base64.encodeToString(checkpoint) + "\n" + base64.encodeToString(response) + "\n";
        var _ = cell.move(cell.read().orElse(null), text);
    }

    /** One that cannot be read is none: the next one takes its place. */
    @Override
    public Optional<Kept> last() {
        return cell.read().flatMap(CellStamps::parse);
    }

    private static Optional<Kept> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 2) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return Optional.of(new Kept(base64.decode(lines.getFirst()), base64.decode(lines.getLast())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
