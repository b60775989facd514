import { PrintScaling, type Duplex, type PDFDocument } from "@cantoo/pdf-lib";

export interface FileDescription {
  readonly title: string;
  readonly language: string | null;
  /** Written into the file, in UTC, as the moment of its making. */
  readonly date: Date | null;
  /** How the sheets are turned; null leaves it to whoever prints. */
  readonly duplex: Duplex | null;
}

/** Writes what the file says of itself, and how it wants to be printed: at actual size, turned on the right edge. */
export function describeFile(document: PDFDocument, { title, language, date, duplex }: FileDescription): void {
  document.setTitle(title);
  document.setCreator("Briefing packs");
  document.setProducer("Briefing packs");
  if (language !== null) document.setLanguage(language);
  if (date) {
    document.setCreationDate(date);
    document.setModificationDate(date);
  }
  const preferences = document.catalog.getOrCreateViewerPreferences();
  preferences.setDisplayDocTitle(true);
  preferences.setPrintScaling(PrintScaling.None);
  if (duplex) preferences.setDuplex(duplex);
}
