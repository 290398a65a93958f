package motcua.auditor.progress;

/** Is told how far the work is. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void at(long bytes, long entries) {}

        @Override
        public void done() {}
    };

    /** So many bytes of the file and so many entries have been read. Cheap: may be called for each entry. */
    void at(long bytes, long entries);

    /** The work is over; what was written about it is wiped away. */
    void done();
}
