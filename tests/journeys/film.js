// In place of a camera: somebody who does what the page asks for, and whose camera is never quite still.
(() => {
  const pictures = __PICTURES__;
  const images = {};
  for (const [movement, jpeg] of Object.entries(pictures)) {
    images[movement] = new Image();
    images[movement].src = `data:image/jpeg;base64,${jpeg}`;
  }
  if (!navigator.mediaDevices) return;
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [480, 360];
    const context = canvas.getContext('2d');
    const draw = () => {
      const asked = document.querySelector('[data-movement]')?.dataset.movement ?? 'centre';
      context.drawImage(images[asked], Math.random() * 3 - 1.5, Math.random() * 3 - 1.5, 482, 362);
      for (let i = 0; i < 200; i += 1) {
        context.fillStyle = `rgba(128, 128, 128, ${Math.random() / 4})`;
        context.fillRect(Math.random() * 480, Math.random() * 360, 2, 2);
      }
    };
    draw();
    setInterval(draw, 80);
    return canvas.captureStream(12);
  };
})();
