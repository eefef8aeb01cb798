using System.Buffers;
using System.Text;

namespace Portfolio.Inspection.Sheets;

/// <summary>Detects a file's encoding by decoding all of it strictly: a file with an invalid byte is not read at all.</summary>
internal static class TextForms
{
    /// <summary>Fewer Chinese characters than this do not identify the encoding.</summary>
    private const int Telling = 24;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding StrictBig5 =
        CodePagesEncodingProvider.Instance.GetEncoding(950, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static Encoding EncodingOf(TextForm form) => form == TextForm.Big5 ? StrictBig5 : StrictUtf8;

    /// <returns>The encoding in which every byte is valid; <c>Unknown</c> when there is none. IsCut: the file ends in the middle of a
    /// character.</returns>
    public static (TextForm Form, bool IsCut) Detect(ArraySegment<byte> content, TextForm chosen)
    {
        if (chosen is TextForm.Unknown or TextForm.Utf8)
        {
            var (isUtf8, isCut) = Reads(content, StrictUtf8);
            if (isUtf8 || isCut)
            {
                return (TextForm.Utf8, isCut);
            }
        }

        if (chosen is TextForm.Unknown or TextForm.Big5)
        {
            var (isBig5, isCut) = Reads(content, StrictBig5);
            if ((isBig5 || isCut) && (chosen == TextForm.Big5 || LooksLikeBig5(content)))
            {
                return (TextForm.Big5, isCut);
            }
        }

        return (TextForm.Unknown, false);
    }

    private static (bool Whole, bool Cut) Reads(ArraySegment<byte> content, Encoding encoding)
    {
        using var file = content.Read();
        var bytes = ArrayPool<byte>.Shared.Rent(65_536);
        var chars = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        var decoder = encoding.GetDecoder();
        try
        {
            for (int count; (count = file.Read(bytes)) > 0;)
            {
                decoder.GetChars(bytes, 0, count, chars, 0, flush: false);
            }
        }
        catch (DecoderFallbackException)
        {
            return (false, false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }

        try
        {
            decoder.GetChars([], 0, 0, chars, 0, flush: true);
            return (true, false);
        }
        catch (DecoderFallbackException)
        {
            return (false, true);
        }
    }

    /// <summary>
    /// Simplified-Chinese GB2312 is valid Big5 byte by byte, and would be stored as nonsense. Its second bytes are all above 0xA0,
    /// while a good third of Big5's are below: a long text without any of those is not Big5.
    /// </summary>
    private static bool LooksLikeBig5(ArraySegment<byte> content)
    {
        using var file = content.Read();
        var bytes = new byte[65_536];
        var (pairs, low) = (0, 0);
        var lead = false;
        for (int count; low == 0 && (count = file.Read(bytes)) > 0;)
        {
            foreach (var b in bytes.AsSpan(0, count))
            {
                if (lead)
                {
                    pairs++;
                    low += b < 0xA1 ? 1 : 0;
                    lead = false;
                }
                else
                {
                    lead = b >= 0x81;
                }
            }
        }

        return low > 0 || pairs < Telling;
    }
}
