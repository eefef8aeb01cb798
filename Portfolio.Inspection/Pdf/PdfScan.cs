using System.Buffers;

namespace Portfolio.Inspection.Pdf;

/// <summary>
/// Reads the plain part of a PDF from its first to its last byte, skipping streams, texts and remarks: what no table of contents names is
/// found too. Also keeps brackets from being nested deeper than a parser can follow.
/// </summary>
internal ref struct PdfScan
{
    private static readonly SearchValues<byte> EndsOfName = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly ReadOnlySpan<byte> _file;
    private int _at;
    private int _depth;

    private PdfScan(ReadOnlySpan<byte> file) => _file = file;

    public static EvidenceFlaw? Find(ReadOnlySpan<byte> file, CancellationToken ct)
    {
        var scan = new PdfScan(file);
        for (var tokens = 0; scan._at < file.Length; tokens++)
        {
            if (tokens % 4096 == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            if (scan.Next() is { } flaw)
            {
                return flaw;
            }
        }

        return null;
    }

    private EvidenceFlaw? Next()
    {
        switch ((char)_file[_at])
        {
            case '%':
                SkipTo("\r\n"u8);
                return null;
            case '(':
                SkipText();
                return null;
            case '/':
                return PdfNames.IsActive(ReadName()) ? EvidenceFlaw.Active : null;
            case '[' or '<':
                _at++;
                return ++_depth > InspectionLimits.MaxDepth * 2 ? EvidenceFlaw.Excessive : null;
            case ']' or '>':
                _at++;
                _depth = Math.Max(0, _depth - 1);
                return null;
            case 's' when _file[_at..].StartsWith("stream"u8) && _at > 0 && _file[_at - 1] is (byte)'>' or (byte)'\n' or (byte)'\r' or (byte)' ':
                SkipStream();
                return null;
            default:
                _at++;
                return null;
        }
    }

    private void SkipTo(ReadOnlySpan<byte> any)
    {
        var next = _file[_at..].IndexOfAny(any);
        _at = next < 0 ? _file.Length : _at + next;
    }

    private void SkipStream()
    {
        var end = _file[_at..].IndexOf("endstream"u8);
        _at = end < 0 ? _file.Length : _at + end + "endstream".Length;
        _depth = 0;
    }

    /// <summary>Round brackets nest, and a stroke takes the next one's meaning away (ISO 32000-1, 7.3.4.2).</summary>
    private void SkipText()
    {
        var depth = 0;
        while (_at < _file.Length)
        {
            var c = _file[_at++];
            if (c == '\\')
            {
                _at++;
            }
            else if (c == '(')
            {
                depth++;
            }
            else if (c == ')' && --depth == 0)
            {
                return;
            }
        }
    }

    private string ReadName()
    {
        var rest = _file[(_at + 1)..];
        var length = rest.IndexOfAny(EndsOfName);
        var name = length < 0 ? rest : rest[..length];
        _at += 1 + name.Length;
        return name.Length > PdfNames.MostBytes ? string.Empty : PdfNames.Decode(name);
    }
}
