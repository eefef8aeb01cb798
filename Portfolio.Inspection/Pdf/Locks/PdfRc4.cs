namespace Portfolio.Inspection.Pdf.Locks;

/// <summary>RC4, the cipher of older PDFs. It is insecure; here it only decrypts what everybody may open.</summary>
internal static class PdfRc4
{
    public static byte[] Apply(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        Span<byte> state = stackalloc byte[256];
        for (var i = 0; i < state.Length; i++)
        {
            state[i] = (byte)i;
        }

        for (var (i, j) = (0, 0); i < state.Length; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (var (at, i, j) = (0, 0, 0); at < data.Length; at++)
        {
            i = (i + 1) & 0xFF;
            j = (j + state[i]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
            result[at] = (byte)(data[at] ^ state[(state[i] + state[j]) & 0xFF]);
        }

        return result;
    }
}
