package nl.weerklank.engine.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.engine.index.IndexGeneration.Found;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;

/**
 * Looks at an index folder before it is used.
 *
 * @param cursor where the index stands in the outbox; only of an intact index
 */
record Inspection(Found found, Optional<String> cursor) {

    static final String SCHEMA = "schema";
    static final String CURSOR = "cursor";

    /**
     * Reads every file of the last commit and compares it with its checksum: opening an index alone would not notice a
     * garbled byte in the middle of a file. A million items are some 30 MB.
     *
     * @throws IOException when the folder cannot be read at all, which is no reason to throw the index away
     */
    static Inspection of(Directory directory, String schema) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return ofCommit(reader.getIndexCommit().getUserData(), schema);
        } catch (IndexNotFoundException e) {
            return without(Found.MISSING);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            return without(Found.OTHER_SCHEMA);
        } catch (CorruptIndexException | EOFException | FileNotFoundException | NoSuchFileException e) {
            return without(Found.CORRUPT);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // A damaged name of a codec or a format is only noticed when it is looked up.
            return without(Found.CORRUPT);
        }
    }

    private static Inspection ofCommit(Map<String, String> userData, String schema) {
        String cursor = userData.get(CURSOR);
        return cursor != null && schema.equals(userData.get(SCHEMA))
                ? new Inspection(Found.INTACT, Optional.of(cursor))
                : without(Found.OTHER_SCHEMA);
    }

    private static Inspection without(Found found) {
        return new Inspection(found, Optional.empty());
    }
}
