import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult.ValidationError;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.util.Version;

/** Prints what Apache PDFBox Preflight says of a file, a line each: its code, a tab, its words. Without a file, the version. */
public class Preflight {
  public static void main(String[] files) throws Exception {
    if (files.length == 0) System.out.println(Version.getVersion());
    for (String file : files) {
      PreflightParser parser = new PreflightParser(new File(file));
      parser.parse();
      try (PreflightDocument document = parser.getPreflightDocument()) {
        document.validate();
        for (ValidationError error : document.getResult().getErrorsList())
          System.out.println(error.getErrorCode() + "\t" + error.getDetails());
      }
    }
  }
}
