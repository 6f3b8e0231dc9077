// Looks at the camera's pictures in the browser, to say at once what is missing in them. It decides nothing and sends nothing:
// the service looks again, at the pictures themselves. Loaded only where a face is checked here; models and WebAssembly are
// files of this page's own folder (scripts/build.mjs).

import { Human } from '@vladmandic/human';
import { judge, lookOf, type Look, type Movement, type Seen } from './look';

const off = { enabled: false };
const CONFIG = {
  backend: 'wasm', wasmPath: '/step/guide/', modelBasePath: '/step/guide/',
  cacheModels: false, validateModels: false, debug: false, warmup: 'none',
  // Every picture is looked at: what was found in the one before is not good enough
  cacheSensitivity: 0, skipAllowed: false,
  filter: off, gesture: off, body: off, hand: off, object: off, segmentation: off,
  face: {
    detector: { maxDetected: 2, minConfidence: 0.5, rotation: false, return: false },
    mesh: { enabled: true },
    iris: off, emotion: off, description: off, antispoof: off, liveness: off,
  },
} as const;
/** One finds faces, the other one their points. */
const MODELS = 2;
/** Looks ahead that others are compared with. */
const MOST_AHEAD = 5;

export class Guide {
  private ahead: Look[] = [];
  private movement: Movement | null = null;
  private last: Movement | null = null;

  private constructor(private readonly human: Human) {}

  /** Throws where the browser cannot. */
  static async load(): Promise<Guide> {
    const guide = new Guide(new Human(CONFIG));
    await guide.human.load();
    // It says nothing of what did not arrive, and takes the main processor, ten times as slow, for WebAssembly
    const complete = guide.human.models.list().filter(({ loaded, size }) => loaded && size > 0);
    if (complete.length !== MODELS || guide.human.tf.getBackend() !== 'wasm') throw new Error('incomplete');
    // The first one takes longer than all others together
    await guide.faces(new OffscreenCanvas(480, 360));
    return guide;
  }

  /** Another check, perhaps of somebody else. */
  begin(): this {
    this.ahead = [];
    this.movement = null;
    return this;
  }

  private async faces(picture: HTMLCanvasElement | OffscreenCanvas): Promise<Look[]> {
    const { face, error } = await this.human.detect(picture);
    if (error) throw new Error(error);
    const looks = face.map(({ mesh }) => lookOf(mesh, picture.width, picture.height));
    return looks.sort((a, b) => b.height - a.height);
  }

  /** What a picture shows of a movement. */
  async look(picture: HTMLCanvasElement, movement: Movement): Promise<Seen> {
    if (movement !== this.movement) [this.last, this.movement] = [this.movement, movement];
    const faces = await this.faces(picture);
    const seen = judge(faces, movement, this.last, this.ahead);
    if (movement === 'centre' && seen.shows && this.ahead.length < MOST_AHEAD) this.ahead.push(faces[0]!);
    return seen;
  }
}
