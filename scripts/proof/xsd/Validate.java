import java.io.FileInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The JDK's validator (Xerces) over many documents: Validate CATALOG LIST. A line of CATALOG is "address TAB file"; one of LIST
 * is "schema TAB document". Prints "document TAB valid|invalid|refused|schema TAB first words" for each line of LIST.
 */
public final class Validate {
    private static final Map<String, String> catalog = new HashMap<>();
    private static final Map<String, Schema> schemas = new HashMap<>();
    private static final Map<String, String> unusable = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] parts = line.split("\t");
            catalog.put(parts[0], parts[1]);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            String[] parts = line.split("\t");
            out.println(parts[1] + "\t" + verdict(parts[0], parts[1]).replace('\n', ' ').replace('\r', ' '));
        }
        out.flush();
    }

    private static String verdict(String schema, String document) throws IOException {
        if (!schemas.containsKey(schema) && !unusable.containsKey(schema)) compile(schema);
        if (unusable.containsKey(schema)) return "schema\t" + unusable.get(schema);
        String[] first = new String[1];
        Validator validator = schemas.get(schema).newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            public void warning(SAXParseException problem) {}
            public void error(SAXParseException problem) {
                if (first[0] == null) first[0] = problem.getLineNumber() + ": " + problem.getMessage();
            }
            public void fatalError(SAXParseException problem) throws SAXException { throw problem; }
        });
        try {
            validator.validate(new StreamSource(new File(document)));
            return first[0] == null ? "valid\t" : "invalid\t" + first[0];
        } catch (MissingResourceException problem) {
            // JDK 17 has no text for some of its own verdicts, such as one occurrence too many.
            return "invalid\t" + problem.getKey();
        } catch (SAXException problem) {
            return "refused\t" + problem.getMessage();
        }
    }

    private static void compile(String schema) throws IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            String file = systemId == null ? null : catalog.get(systemId);
            return file == null ? null : new Mapped(file);
        });
        try {
            schemas.put(schema, factory.newSchema(new File(schema)));
        } catch (SAXException problem) {
            unusable.put(schema, problem.getMessage());
        }
    }

    /** A file in place of an address. */
    private record Mapped(String file) implements LSInput {
        public String getSystemId() { return Path.of(file).toUri().toString(); }
        public String getBaseURI() { return getSystemId(); }
        public InputStream getByteStream() {
            try { return new FileInputStream(file); } catch (IOException problem) { return null; }
        }
        public Reader getCharacterStream() { return null; }
        public String getStringData() { return null; }
        public String getPublicId() { return null; }
        public String getEncoding() { return null; }
        public boolean getCertifiedText() { return false; }
        public void setCharacterStream(Reader reader) {}
        public void setByteStream(InputStream stream) {}
        public void setStringData(String text) {}
        public void setSystemId(String text) {}
        public void setPublicId(String text) {}
        public void setBaseURI(String text) {}
        public void setEncoding(String text) {}
        public void setCertifiedText(boolean isCertified) {}
    }
}
