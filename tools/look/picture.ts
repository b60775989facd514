import { createCanvas, loadImage, type Canvas } from "@napi-rs/canvas";

/** Pixels row by row from the top, four bytes each: red, green, blue, opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

export function pictureOf(canvas: Canvas): Picture {
  const { width, height } = canvas;
  return { width, height, pixels: canvas.getContext("2d").getImageData(0, 0, width, height).data };
}

/** Reads a PNG file. */
export async function readPicture(bytes: Buffer): Promise<Picture> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return pictureOf(canvas);
}
