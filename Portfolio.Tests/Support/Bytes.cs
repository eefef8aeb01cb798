using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Tests.Support;

/// <summary>Bodies of uploads that begin like what they are and are as long as asked; the rest differs by <c>mark</c>.</summary>
internal static class Bytes
{
    public static byte[] Pdf(int length = 2000, byte mark = 1) => Make(Encoding.ASCII.GetBytes("%PDF-1.7\n"), length, mark);

    public static byte[] Png(int length = 2000, byte mark = 1) => Make([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], length, mark);

    public static byte[] Mp3(int length = 2000, byte mark = 1) => Make([.. Encoding.ASCII.GetBytes("ID3"), 4, 0, 0, 0, 0, 0, 0], length, mark);

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Make(byte[] head, int length, byte mark)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, mark);
        head.AsSpan(0, Math.Min(head.Length, length)).CopyTo(bytes);
        return bytes;
    }
}
