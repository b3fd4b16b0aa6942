package nl.weerklank.api.pack;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Turns a page into a PDF that can be searched and read aloud (tagged as PDF/UA), with the fonts inside. The same page and
 * moment give the same bytes: nothing of the clock or of chance goes in. It fetches nothing, whatever the page says.
 */
final class PdfWriter {

    /** Liberation Sans, SIL Open Font License. */
    private static final String FONT = "Liberation Sans";

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    /** @param at what the document says of when it was made */
    static byte[] write(String page, Instant at) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("Regular"), FONT, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.useUnicodeLineBreaker(new WholeWords());
        builder.withHtmlContent(page, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, at);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the document cannot be written", e);
        }
    }

    private static void date(PDDocument document, Instant at) throws IOException {
        GregorianCalendar moment = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        document.setDocumentId(at.toEpochMilli());
    }

    private static InputStream font(String style) {
        InputStream font = PdfWriter.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
        if (font == null) {
            throw new IllegalStateException("the font Liberation Sans is not packaged with the service");
        }
        return font;
    }
}
