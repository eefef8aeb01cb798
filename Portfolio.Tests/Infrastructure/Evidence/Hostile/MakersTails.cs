using System.Buffers.Binary;
using System.Text;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>What phones, cameras and photo managers append to a picture, generated in their format.</summary>
internal static class MakersTails
{
    /// <summary>The video of a motion photo, whatever its codec.</summary>
    public static byte[] Film => Bytes.Mp4(900, brand: "mp42");

    public static byte[] Canon => [.. Text("CANON OPTIONAL DATA\0"), .. new byte[60], 1, 2, 3, .. Text("CANON OPTIONAL DATA\0"), .. new byte[44]];

    public static byte[] Afcp => [.. Text("AXS!"), 0, 1, 0, 1, 0, 0, 0, 0, .. Text("IPTC"), .. new byte[20], .. Text("AXS!"), 0, 0, 1, 0, 0, 0, 0, 0];

    public static byte[] FotoStation => [.. new byte[50], 0, 2, .. Bytes.Number(60), 0xA1, 0xB2, 0xC3, 0xD4];

    public static byte[] PhotoMechanic => [.. Enumerable.Repeat((byte)7, 63), .. Bytes.Number(63), .. Text("cbipcbbl")];

    public static byte[] Nikon => [.. Text("NIKON APP\0"), .. new byte[70], .. Bytes.Number(100), .. new byte[6], .. Text("/NIKON APP")];

    public static byte[] Vivo =>
        [.. Text("streamdata"), .. Bytes.Jpeg(300), .. Text("streaminfovivo{\"version\":1}\0"), 0xFF, 0xFF, 0xFF, 0xFF, 0x1B, .. Text("*9HWfu"), 0x84, 0x93, 0xA2, 0xB1];

    public static byte[] OnePlus
    {
        get
        {
            var list = Text("[{\"name\":\"watermark.device\",\"offset\":4,\"length\":4}]");
            return [1, 2, 3, 4, .. list, .. Text("jxrs"), .. Little(list.Length + 8)];
        }
    }

    public static byte[] Huawei => [.. Film, .. Text("v3_f31              "), .. Text("14:1500             "), .. Text("LIVE_3094152        ")];

    /// <summary>Blocks with their type and name, and the directory of them.</summary>
    public static byte[] Samsung(params (short Kind, string Name, byte[] Data)[] blocks)
    {
        var made = blocks.Select(b => (b.Kind, Bytes: (byte[])[0, 0, .. Little(b.Kind)[..2], .. Little(b.Name.Length), .. Text(b.Name), .. b.Data])).ToList();
        var back = made.Sum(b => b.Bytes.Length);
        var list = new List<byte>([.. Text("SEFH"), .. Little(107), .. Little(made.Count)]);
        foreach (var (kind, bytes) in made)
        {
            list.AddRange([0, 0, .. Little(kind)[..2], .. Little(back), .. Little(bytes.Length)]);
            back -= bytes.Length;
        }

        return [.. made.SelectMany(b => b.Bytes), .. list, .. Little(list.Count), .. Text("SEFT")];
    }

    public static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
