/** The type of the tabs of overviews, which the manifest's conditions name. */
export const OVERVIEW_TYPE = 'verbatim.overview';
