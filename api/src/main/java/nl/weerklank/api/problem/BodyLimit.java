package nl.weerklank.api.problem;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body no further than 1 MB; whoever takes the stream itself (an import) keeps its own measure. */
@Provider
class BodyLimit implements ReaderInterceptor {

    static final String MOST = "1 MB";
    private static final int MOST_BYTES = 1_000_000;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        if (!InputStream.class.isAssignableFrom(reading.getType())) {
            reading.setInputStream(new Limited(reading.getInputStream()));
        }
        return reading.proceed();
    }

    private static final class Limited extends FilterInputStream {

        private int left = MOST_BYTES;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                counted(1);
            }
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            return read < 0 ? read : counted(read);
        }

        private int counted(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw TooLarge.of(null, Sentence.of("De inhoud", "The body"), MOST);
            }
            return bytes;
        }
    }
}
