let known: boolean | undefined;

/** Whether this browser has what a picture is drawn with. */
export function canDraw(): boolean {
  known ??= document.createElement("canvas").getContext("webgl2") !== null;
  return known;
}
