// The camera, and the pictures that are taken of it for a face check.

/** Of a picture that is sent; faces are found well at this size, and it fits into one request. */
const WIDTH = 480;
const HEIGHT = 360;
/** Bytes; base64 makes a third more of them, and a request may have 64 KB. */
const LARGEST = 44_000;

export type CameraTrouble = 'denied' | 'none' | 'busy' | 'missing';

export class NoCamera extends Error {
  constructor(readonly why: CameraTrouble) { super(why); }
}

/** What a browser's refusal means to a person. */
export function troubleOf(name: string): CameraTrouble {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return 'busy';
}

export async function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new NoCamera('missing');
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'user', width: { ideal: 640 }, height: { ideal: 480 } } });
  } catch (error) {
    throw new NoCamera(troubleOf((error as DOMException).name));
  }
}

export function closeCamera(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop());
}

/** The middle of the picture, in the shape that is sent: left, top, width, height. */
export function middle(width: number, height: number): [number, number, number, number] {
  const scale = Math.min(width / WIDTH, height / HEIGHT);
  const [w, h] = [WIDTH * scale, HEIGHT * scale];
  return [(width - w) / 2, (height - h) / 2, w, h];
}

/** Draws what the camera shows, as it sees it and not as a mirror; how bright the middle is, 0 to 255. */
export function draw(video: HTMLVideoElement, canvas: HTMLCanvasElement): number {
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(video, ...middle(video.videoWidth, video.videoHeight), 0, 0, WIDTH, HEIGHT);
  const { data } = context.getImageData(WIDTH / 4, HEIGHT / 4, WIDTH / 2, HEIGHT / 2);
  let sum = 0;
  for (let i = 0; i < data.length; i += 64) sum += (data[i]! + data[i + 1]! + data[i + 2]!) / 3;
  return sum / (data.length / 64);
}

/** What was drawn, as base64 of a JPEG. */
export async function encode(canvas: HTMLCanvasElement): Promise<string> {
  for (const quality of [0.85, 0.7, 0.5, 0.3]) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob && blob.size <= LARGEST) return base64(new Uint8Array(await blob.arrayBuffer()));
  }
  throw new NoCamera('busy');
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
