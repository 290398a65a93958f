package motcua.command.paper;

import java.util.List;

/** A part of a form between its title and its signatures. */
sealed interface Block {

    /** A field; an empty {@code value} is a dotted line to be filled in by hand. */
    record Field(String label, String value) implements Block {}

    /** A paragraph of the form's own words. */
    record Words(String text) implements Block {}

    /** How to read what stands above, in small letters. */
    record Note(String text) implements Block {}

    /** What a person wrote, as a paragraph of its own. */
    record Quoted(String label, String text) implements Block {}

    /** A table; its head is repeated on each page. An empty {@code caption} is none. */
    record Grid(String caption, List<Column> columns, List<Row> rows) implements Block {}

    /**
     * A column.
     *
     * @param percent how much of the table's width it takes
     */
    record Column(String head, int percent) {}

    /** A row; an empty cell is left to be filled in by hand. */
    record Row(List<String> cells) {}

    // What the template asks.

    default boolean isField() {
        return this instanceof Field;
    }

    default boolean isWords() {
        return this instanceof Words;
    }

    default boolean isNote() {
        return this instanceof Note;
    }

    default boolean isQuoted() {
        return this instanceof Quoted;
    }

    default boolean isGrid() {
        return this instanceof Grid;
    }
}
