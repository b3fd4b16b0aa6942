package nl.weerklank.nlp.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;

/**
 * Reads objects with the classes that this room sees. Java by itself asks the loader of whoever reads, the library, and
 * where library and product have different loaders it does not know our features, or knows them twice.
 */
final class ObjectsOfOurs extends ObjectInputStream {

    ObjectsOfOurs(InputStream stream) throws IOException {
        super(stream);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
        try {
            return Class.forName(description.getName(), false, NameFeatures.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return super.resolveClass(description);
        }
    }
}
