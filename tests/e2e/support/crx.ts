import { createHash, createPublicKey, createSign } from 'node:crypto'

/** The name Chromium gives an extension: by its public key, or, unpacked, by the folder it is in. */
export function idOf(namesake: Buffer | string): string {
  const digits = digest(namesake).toString('hex')
  return [...digits].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

export function publicKeyOf(key: string | Buffer): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' })
}

function digest(namesake: Buffer | string): Buffer {
  return createHash('sha256').update(namesake).digest().subarray(0, 16)
}

/** A signed package, as `components/crx_file/crx3.proto` of Chromium describes it. */
export function crx(zip: Buffer, key: string | Buffer): Buffer {
  const publicKey = publicKeyOf(key)
  const signedData = field(1, digest(publicKey))
  const signature = createSign('sha256')
    .update(Buffer.concat([Buffer.from('CRX3 SignedData\0'), uint32(signedData.length), signedData, zip]))
    .sign(key)
  const header = Buffer.concat([
    field(2, Buffer.concat([field(1, publicKey), field(2, signature)])),
    field(10_000, signedData),
  ])
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, zip])
}

/** Bytes as a field of a protocol buffer. */
function field(number: number, bytes: Buffer): Buffer {
  const tag = number * 8 + 2
  return Buffer.concat([varint(tag), varint(bytes.length), bytes])
}

function varint(value: number): Buffer {
  const bytes = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest])
    bytes.push((rest % 128) + 128)
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
