import { FILE_LIMIT, readSettingsFile, type FileReading } from '../../../../src/procedure/settings/file';

/** Reads a file to import. Returns null if the browser could not read it. */
export async function importFile(file: File): Promise<FileReading | null> {
  // A file that is too large is not read at all.
  if (file.size > FILE_LIMIT) return { ok: false, faults: [{ code: 'tooLarge', path: '', maximum: FILE_LIMIT }] };
  try {
    return readSettingsFile(await file.text());
  } catch {
    return null;
  }
}
