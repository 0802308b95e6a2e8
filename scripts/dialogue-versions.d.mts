export function dialogueVersions(root: string, read?: (file: string) => string): Record<string, string>
