using System.Text;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>A generated video with the given tracks, all of which refer to the same data.</summary>
/// <param name="Kind">its handler, such as "vide"</param>
/// <param name="Codec">the name of its sample description</param>
/// <param name="Fields">the fields of that description</param>
/// <param name="IsEmpty">whether it has no chunk of data</param>
/// <param name="IsOff">whether it is disabled</param>
internal sealed record MadeTrack(string Kind, string Codec, byte[]? Fields = null, bool IsEmpty = false, bool IsOff = false);

internal static class MadeFilm
{
    private static readonly byte[] Type = Bytes.Box("ftyp", [.. "mp42"u8, 0, 0, 0, 0, .. "isom"u8, .. "mp42"u8]);

    public static readonly MadeTrack Picture = new("vide", "avc1");

    public static readonly MadeTrack Sound = new("soun", "mp4a");

    public static byte[] Of(params MadeTrack[] tracks) => With([], [], tracks);

    /// <param name="before">boxes between its type and its contents</param>
    /// <param name="behind">bytes after its data</param>
    public static byte[] With(byte[] before, byte[] behind, params MadeTrack[] tracks)
    {
        byte[] Movie(int at) => Bytes.Box("moov", [.. Bytes.Box("mvhd", new byte[100]), .. tracks.SelectMany(t => Track(t, at))]);
        var dataAt = Type.Length + before.Length + Movie(0).Length + 8;
        return [.. Type, .. before, .. Movie(dataAt), .. Bytes.Box("mdat", new byte[100]), .. behind];
    }

    /// <summary>Fragmented, as browsers on phones and live encoders write it: there is no index in advance.</summary>
    public static byte[] InPieces(params MadeTrack[] tracks) =>
        [.. With([], Bytes.Box("sidx", new byte[24]), [.. tracks.Select(t => t with { IsEmpty = true })]), .. Piece, .. Piece, .. Bytes.Box("mfra", new byte[16])];

    /// <summary>An H.264 sample description with this profile.</summary>
    public static byte[] Avc(byte profile) => [.. new byte[78], .. Bytes.Box("avcC", [1, profile, 0, 30])];

    /// <summary>A sound sample description whose codec is in the elementary stream descriptor.</summary>
    public static byte[] Mp4a(byte kind) => [.. new byte[28], .. Bytes.Box("esds", [0, 0, 0, 0, 3, 0x80, 0x80, 0x80, 20, 0, 1, 0, 4, 12, kind, .. new byte[11]])];

    private static byte[] Piece => [.. Bytes.Box("styp", [.. "msdh"u8, 0, 0, 0, 0]), .. Bytes.Box("emsg", new byte[20]), .. Bytes.Box("moof", new byte[40]), .. Bytes.Box("mdat", new byte[60])];

    private static byte[] Track(MadeTrack track, int dataAt) => Bytes.Box("trak",
    [
        .. Bytes.Box("tkhd", [0, 0, 0, (byte)(track.IsOff ? 0 : 1), .. new byte[80]]),
        .. Bytes.Box("mdia",
        [
            .. Bytes.Box("mdhd", new byte[24]),
            .. Bytes.Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(track.Kind), .. new byte[13]]),
            .. Bytes.Box("minf", Bytes.Box("stbl", [.. Bytes.Description(track.Codec, track.Fields ?? new byte[78]), .. Chunks(track, dataAt)])),
        ]),
    ]);

    private static byte[] Chunks(MadeTrack track, int dataAt) => Bytes.Box("stco", track.IsEmpty ? new byte[8] : [0, 0, 0, 0, 0, 0, 0, 1, .. Bytes.Number(dataAt)]);
}
