package nl.weerklank.engine.index;

import java.nio.file.Path;

/** Another running process, or another part of this one, has the index open. */
public final class IndexInUseException extends RuntimeException {

    IndexInUseException(Path folder, Throwable cause) {
        super(
                "index folder %s is in use by another running service; stop that one or give this one its own folder"
                        .formatted(folder),
                cause);
    }
}
