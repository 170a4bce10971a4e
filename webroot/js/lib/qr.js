import qrcode from '../vendor/qrcode.js'

/** The light border that the standard asks for, in modules. */
const QUIET = 4

/** A text as a QR code: `size`, its side in modules with the border, and the `path` of its dark modules; as `org.rondvraag.web.Qr`. */
export function qr(text) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const n = code.getModuleCount()
  let path = ''
  for (let y = 0; y < n; y++)
    for (let x = 0; x < n; x++) {
      let run = 0
      while (x + run < n && code.isDark(y, x + run)) run++
      if (run > 0) path += `M${x + QUIET},${y + QUIET}h${run}v1h-${run}z`
      x += run
    }
  return { size: n + 2 * QUIET, path }
}
