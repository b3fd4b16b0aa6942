package nl.weerklank.engine.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.index.IndexGeneration.Found;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of one organisation, on disk, to be searched in.
 *
 * <p>It is fed from the outbox by one caller at a time, who puts and removes items and then commits the place in the
 * outbox up to which it did: items and place reach the disk together or not at all, so after a crash the same caller
 * goes on from {@link #cursor()}. A search sees what was put before the last {@link #refresh()}, which a timer calls and
 * never a request. All methods may be called from several threads.
 *
 * <p>Disk failures rise as {@link UncheckedIOException}.
 */
public final class ContentIndex implements Closeable {

    /** Names the fields and the analysis. Change it with either: an index of another schema is rebuilt. */
    public static final String SCHEMA = "content/5";

    /** What does not age, then the newest. */
    private static final Sort FRESHEST_FIRST =
            new Sort(new SortField(ContentDocument.FRESHEST, SortField.Type.LONG, true));

    private static final Logger log = LoggerFactory.getLogger(ContentIndex.class);

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final InstantSource clock;
    private final String schema;
    private final Found found;
    private volatile Optional<String> cursor;
    private volatile Instant refreshedAt;
    private volatile String visible;

    private ContentIndex(Directory directory, IndexWriter writer, InstantSource clock, String schema, Inspection seen)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new ContentSearcher.Factory());
        this.clock = clock;
        this.schema = schema;
        this.found = seen.found();
        this.cursor = seen.cursor();
        this.refreshedAt = clock.instant();
        this.visible = seen.cursor().orElse("");
    }

    /**
     * Opens the index in this folder. What is missing, damaged or of another schema is thrown away and opened empty;
     * {@link #needsRebuild()} then asks the caller to put everything again.
     *
     * @throws IndexInUseException when another running process has it open; the lock of a killed one is no hindrance
     */
    public static ContentIndex open(Path folder, InstantSource clock) {
        return open(folder, SCHEMA, clock);
    }

    static ContentIndex open(Path folder, String schema, InstantSource clock) {
        try {
            Files.createDirectories(folder);
            return open(FSDirectory.open(folder), schema, clock);
        } catch (LockObtainFailedException e) {
            throw new IndexInUseException(folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("index folder %s cannot be opened".formatted(folder), e);
        }
    }

    private static ContentIndex open(Directory directory, String schema, InstantSource clock) throws IOException {
        try {
            Inspection seen = Inspection.of(directory, schema);
            if (seen.found() != Found.INTACT) {
                log.info("index starts empty, to be rebuilt: found={} schema={}", seen.found(), schema);
                wipe(directory);
            }
            return new ContentIndex(directory, new IndexWriter(directory, configuration()), clock, schema, seen);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Puts an item, in place of its earlier revision. A withdrawn one is removed. */
    public void put(ContentItem item, String text) {
        if (item.availability().withdrawn()) {
            remove(item.id());
            return;
        }
        quietly(() -> writer.updateDocument(ContentDocument.idOf(item.id()), ContentDocument.of(item, text)));
    }

    /** Removes an item; one that is not there is no error. */
    public void remove(ContentId id) {
        quietly(() -> writer.deleteDocuments(ContentDocument.idOf(id)));
    }

    /**
     * Writes to disk what was put and removed so far, with the place in the outbox up to which that is everything. After
     * {@link #needsRebuild()}, commit only once all is there: it is what makes the index complete.
     *
     * @param upTo the caller's own notation; given back by {@link #cursor()}
     */
    public void commit(String upTo) {
        writer.setLiveCommitData(
                Map.of(Inspection.SCHEMA, schema, Inspection.CURSOR, upTo).entrySet());
        quietly(writer::commit);
        cursor = Optional.of(upTo);
    }

    /** The place in the outbox of the last commit; empty until the first. */
    public Optional<String> cursor() {
        return cursor;
    }

    /** Whether everything must be put again, because there is nothing here that was complete. */
    public boolean needsRebuild() {
        return cursor.isEmpty();
    }

    /** Empties the index, to be rebuilt. On disk the old one stays until the next commit. */
    public void clear() {
        quietly(writer::deleteAll);
        cursor = Optional.empty();
    }

    /**
     * Lets searches see what was put so far. For a timer; a request never waits for this.
     *
     * @param upTo the place in the outbox up to which that is everything, in the notation of {@link #commit}
     */
    public void refresh(String upTo) {
        Instant before = clock.instant();
        quietly(() -> {
            searchers.maybeRefreshBlocking();
            return 0L;
        });
        refreshedAt = before;
        visible = upTo;
    }

    /** The place in the outbox up to which searches see everything; of the last commit until the first refresh. */
    public String visible() {
        return visible;
    }

    /** How the index stands now. */
    public IndexGeneration generation() {
        int documents = search(searcher -> searcher.getIndexReader().numDocs());
        Duration age = Duration.between(refreshedAt, clock.instant());
        return new IndexGeneration(found, documents, bytes(), age.isNegative() ? Duration.ZERO : age, !needsRebuild());
    }

    /** Closes the index. What was not committed is not kept: it comes again from the outbox. */
    @Override
    public void close() {
        quietly(() -> {
            try (directory;
                    writer;
                    searchers) {
                return 0L;
            }
        });
    }

    /** Searches in what the last refresh saw. */
    <T> T search(Search<T> search) {
        try {
            ContentSearcher searcher = (ContentSearcher) searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something to ask of a searcher, which must not be kept. */
    interface Search<T> {
        T in(ContentSearcher searcher) throws IOException;
    }

    private long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += sizeOf(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A merge may remove the file meanwhile; then it has no size any more. */
    private long sizeOf(String file) {
        try {
            return directory.fileLength(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Items lie in the order of {@link #FRESHEST_FIRST}: most questions ask for fresh ones, which are then near each other. */
    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(Words.analyzer())
                .setIndexSort(FRESHEST_FIRST)
                .setCommitOnClose(false);
    }

    /** Deletes the files of an index and no others: the folder may have been named by mistake. */
    private static void wipe(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (ofAnIndex(file)) {
                    lock.ensureValid();
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static boolean ofAnIndex(String file) {
        return file.startsWith(IndexFileNames.SEGMENTS)
                || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
                || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
    }

    private interface DiskAction {
        long run() throws IOException;
    }

    private static void quietly(DiskAction action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
