import { type Scene, STRIP } from "./scene.js";

/** Pixels of the file for one of the picture. */
const SCALE = 2;

/** A scene as a PNG file. Rejects where the browser cannot make one of that size. */
export async function pngOf(scene: Scene): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(scene.width * SCALE);
  canvas.height = Math.round((scene.height + STRIP) * SCALE);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser cannot draw a picture of that size.");
  context.scale(SCALE, SCALE);
  paint(context, scene);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large for a PNG."))));
  });
}

function paint(context: CanvasRenderingContext2D, scene: Scene): void {
  context.fillStyle = scene.paper;
  context.fillRect(0, 0, scene.width, scene.height + STRIP);
  context.save();
  context.beginPath();
  context.rect(0, 0, scene.width, scene.height);
  context.clip();
  for (const { x1, y1, x2, y2, color, width } of scene.lines) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }
  for (const { x, y, radius, color, ring } of scene.discs) {
    disc(context, x, y, radius, color);
    if (ring === undefined) continue;
    context.beginPath();
    context.arc(x, y, radius + 3, 0, 2 * Math.PI);
    context.strokeStyle = ring;
    context.lineWidth = 1.75;
    context.stroke();
  }
  context.lineJoin = "round";
  context.strokeStyle = scene.paper;
  context.lineWidth = 4;
  for (const { x, y, text, isStrong } of scene.captions) {
    context.font = `${isStrong ? "600 " : ""}13px ${scene.font}`;
    context.strokeText(text, x, y);
    write(context, text, x, y, scene.ink);
  }
  context.restore();
  context.font = `600 13px ${scene.font}`;
  write(context, scene.title, 16, scene.height + 22, scene.ink);
  context.font = `12px ${scene.font}`;
  write(context, scene.source, 16, scene.height + 42, scene.quiet);
  context.font = `13px ${scene.font}`;
  scene.legend.forEach(({ name, color }, index) => {
    const x = scene.width - 100 * (scene.legend.length - index);
    disc(context, x, scene.height + 18, 5, color);
    write(context, name, x + 10, scene.height + 22, scene.ink);
  });
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, color: string): void {
  context.fillStyle = color;
  context.fillText(text, x, y);
}
