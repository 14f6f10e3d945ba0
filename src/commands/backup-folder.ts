/** Names the file of the local folder in which the last backup's folder stands, where a restore looks first. */
export const BACKUP_FOLDER_FILE = 'backup-folder';
