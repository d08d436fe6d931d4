import { FILE_LIMIT, readSettingsFile, type FileReading } from '../../../../src/procedure/settings/file';

/** What somebody chose to import; `null` when the browser could not read it. */
export async function importFile(file: File): Promise<FileReading | null> {
  // Not even read: it may be a film.
  if (file.size > FILE_LIMIT) return { ok: false, faults: [{ code: 'tooLarge', path: '', maximum: FILE_LIMIT }] };
  try {
    return readSettingsFile(await file.text());
  } catch {
    return null;
  }
}
