using System.Buffers;
using System.Text;
using UglyToad.PdfPig.Core;

namespace Portfolio.Inspection.Pdf;

/// <summary>
/// Recognises, in the bytes themselves, an object that is a short dictionary and a stream, such as a picture or a font. The parser would copy the
/// whole stream only to tell us of its dictionary; where that can be read in one way only, we read it here.
/// </summary>
internal static class PdfPlainStream
{
    private const int MostBytes = 1024;

    private const int MostBrackets = 16;

    private const string Blanks = "\0\t\n\f\r ";

    /// <summary>No texts and no remarks: nothing can hide in what is left, and nothing is a bracket that does not look like one.</summary>
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create(Encoding.ASCII.GetBytes(Blanks + "/<>[]#+-.,:*_@0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"));

    private static readonly SearchValues<byte> EndsOfName = SearchValues.Create(Encoding.ASCII.GetBytes(Blanks + "<>[]/"));

    /// <returns>False also for whatever is not quite so; that is for the parser.</returns>
    public static bool IsHarmless(ReadOnlySpan<byte> file, IndirectReference reference, XrefLocation location)
    {
        if (location.Type != XrefEntryType.File || location.Value1 < 0 || location.Value1 >= file.Length)
        {
            return false;
        }

        var here = file[(int)location.Value1..];
        var head = Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reference.ObjectNumber} {reference.Generation} obj"));
        var end = here[..Math.Min(here.Length, MostBytes)].IndexOf("stream"u8);
        return end > head.Length && here.StartsWith(head) && IsHarmless(here[head.Length..end].Trim("\0\t\n\f\r "u8));
    }

    private static bool IsHarmless(ReadOnlySpan<byte> dictionary)
    {
        if (!dictionary.StartsWith("<<"u8) || !dictionary.EndsWith(">>"u8) || dictionary.ContainsAnyExcept(Plain) || dictionary.Count((byte)'<') + dictionary.Count((byte)'[') > MostBrackets)
        {
            return false;
        }

        for (var next = dictionary.IndexOf((byte)'/'); next >= 0; next = dictionary.IndexOf((byte)'/'))
        {
            dictionary = dictionary[(next + 1)..];
            var length = dictionary.IndexOfAny(EndsOfName);
            if (PdfNames.IsActive(PdfNames.Decode(length < 0 ? dictionary : dictionary[..length])))
            {
                return false;
            }
        }

        return true;
    }
}
