using System.Buffers;
using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.Inspection.Pdf;

/// <summary>
/// Unfolds the compressed objects of one PDF, but no more than a PDF of honest work needs: each is measured, without being kept, before the
/// parser may unfold it. Only the filters that compressed objects use are there; pictures are not asked for.
/// </summary>
internal sealed class PdfFilters(CancellationToken ct) : IFilterProvider
{
    private static readonly SearchValues<byte> BeginsToken = SearchValues.Create("\0\t\n\f\r [<(/"u8);

    private long _unfolded;
    private long _tokens;

    /// <summary>The limit was reached; whatever was thrown came of that.</summary>
    public bool IsExhausted { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Measured(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Measured(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Measured(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Measured(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new MeasuredFilter(this, f))];

    private void Count(ReadOnlySpan<byte> bytes)
    {
        ct.ThrowIfCancellationRequested();
        _unfolded += bytes.Length;
        for (var next = bytes.IndexOfAny(BeginsToken); next >= 0; next = bytes.IndexOfAny(BeginsToken))
        {
            bytes = bytes[(next + 1)..];
            _tokens++;
        }

        if (_unfolded > InspectionLimits.MaxUnfoldedBytes || _tokens > InspectionLimits.MaxUnfoldedTokens)
        {
            IsExhausted = true;
            throw new InvalidDataException("It unfolds to more than is looked at");
        }
    }

    private sealed class MeasuredFilter(PdfFilters all, IFilter real) : IFilter
    {
        private const int ZlibHeader = 2;

        public bool IsSupported => real.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            switch (real)
            {
                case FlateFilter:
                    // Readers forgive a broken zlib header, so what follows it is measured whatever it says.
                    Measure(input, ZlibHeader);
                    break;
                case Ascii85Filter or AsciiHexDecodeFilter:
                    all.Count(input.Span);
                    break;
                default:
                    throw new NotSupportedException("Not a filter of compressed objects");
            }

            return real.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private void Measure(Memory<byte> input, int skipped)
        {
            using var unfolding = new DeflateStream(new MemoryStream(input[Math.Min(skipped, input.Length)..].ToArray(), writable: false), CompressionMode.Decompress);
            Span<byte> window = stackalloc byte[8192];
            try
            {
                for (var count = unfolding.Read(window); count > 0; count = unfolding.Read(window))
                {
                    all.Count(window[..count]);
                }
            }
            catch (InvalidDataException) when (!all.IsExhausted)
            {
                // It is for the real filter to say that it cannot be read.
            }
        }
    }
}
