/** Brings the code that draws pictures: asked for as early as it is clear that there will be one. */
export const loadPicture = () => import("./Picture.js");
