export async function buildSearchIndex(_: { dist: string }): Promise<void> {}
