export function needsInstall(root: string): boolean;
export function installPackages(root: string): boolean;
