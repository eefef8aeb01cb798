using Portfolio.Domain.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>What may follow a picture, and what may not.</summary>
public sealed class PictureTailTests
{
    private static readonly byte[] Announcing = Segment(0xE2, [.. "MPF\0"u8, 0, 0]);

    private static readonly byte[] GainMap = Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x hdrgm:Version=\"1.0\"/>"u8]);

    private static readonly byte[] MakersNote = Segment(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x92, 0x7C, 0, 7, 0, 0, 0, 4, 1, 2, 3, 4, 0, 0, 0, 0]);

    public static TheoryData<string, byte[]> Known => new()
    {
        { "zeros", new byte[64] },
        { "a card's block of zeros", new byte[131_072] },
        { "a line end", [0x0D, 0x0A] },
        { "a mail's end of file", [0x0A, 0x1A] },
        { "an erased block", [.. Enumerable.Repeat((byte)0xFF, 493)] },
        { "Samsung's clock", MakersTails.Samsung((0x0A01, "Image_UTC_Data", "1790000000000"u8.ToArray()), (0x0AA1, "MCC_Data", "466"u8.ToArray())) },
        { "Samsung's film", MakersTails.Samsung((0x0A30, "MotionPhoto_Data", MakersTails.Film), (0x0A01, "Image_UTC_Data", "1790000000000"u8.ToArray())) },
        { "Samsung's film as Google has it, and Samsung's list", [.. MakersTails.Film, .. MakersTails.Samsung((0x0AA1, "MCC_Data", "466"u8.ToArray()))] },
        { "Google's film", MakersTails.Film },
        { "a film behind zeros and before zeros", [0, 0, 0, .. MakersTails.Film, .. new byte[100]] },
        { "Huawei's film", MakersTails.Huawei },
        { "vivo's picture", MakersTails.Vivo },
        { "OnePlus's list", MakersTails.OnePlus },
        { "OPPO's film and list", [.. MakersTails.Film, .. MakersTails.OnePlus] },
        { "Canon's changes", MakersTails.Canon },
        { "Nikon's app", MakersTails.Nikon },
        { "AFCP", MakersTails.Afcp },
        { "FotoStation", MakersTails.FotoStation },
        { "Photo Mechanic", MakersTails.PhotoMechanic },
        { "two of them, one behind the other", [.. MakersTails.Afcp, .. MakersTails.FotoStation] },
    };

    public static TheoryData<string, byte[]> Foreign => new()
    {
        { "an archive", Corpus.Zip() },
        { "an archive and zeros", [.. Corpus.Zip(), .. new byte[70_000]] },
        { "a page", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray() },
        { "a page behind a block of zeros", [.. new byte[4096], .. "<HTML>"u8] },
        { "a PDF", Bytes.Pdf() },
        { "a program", [.. "MZ"u8, .. new byte[600]] },
        { "words", "meet me at noon"u8.ToArray() },
        { "more zeros than any block", new byte[1_048_576] },
        { "the rest of a larger picture, left by a crop", [.. Bytes.Chunk("IDAT", [1, 2, 3, 4]), .. Bytes.Chunk("IEND", [])] },
        { "a program in Samsung's blocks", MakersTails.Samsung((0x0A01, "Image_UTC_Data", [.. "MZ"u8, .. new byte[60]])) },
        { "a page in Samsung's blocks", MakersTails.Samsung((0x0A01, "Image_UTC_Data", "<html>"u8.ToArray())) },
        { "Samsung's list of something that is not there", MakersTails.Samsung((0x0A01, "A", new byte[40]))[30..] },
        { "something before Samsung's blocks", [.. "words"u8, .. MakersTails.Samsung((0x0A01, "A", [1]))] },
        { "half a film", MakersTails.Film[..^100] },
        { "a film and a page", [.. MakersTails.Film, .. "<html>"u8] },
        { "a page in Canon's changes", [.. MakersTails.Text("CANON OPTIONAL DATA\0"), .. "<script>"u8, .. MakersTails.Text("CANON OPTIONAL DATA\0"), .. new byte[44]] },
        { "a mark of Huawei's and nothing before it", [.. "some words of somebody"u8, 1, 2, .. "LIVE_1              "u8] },
    };

    [Theory]
    [InlineData("take/ok-samsung-sef.jpg")]
    [InlineData("take/ok-motionphoto-google.jpg")]
    [InlineData("take/ok-trailing-zeros.png")]
    public void PhonePicture_IsAccepted(string path) => Assert.Null(Looked.At(Looked.Case(path)));

    [Theory]
    [MemberData(nameof(Known))]
    public void Picture_WithAKnownTail_IsAccepted(string what, byte[] tail)
    {
        Assert.NotEmpty(what);
        Assert.Null(Looked.At([.. Bytes.Jpeg(), .. tail]));
        Assert.Null(Looked.At([.. Bytes.Png(), .. tail]));
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Picture_WithAnythingElseAppended_IsForeign(string what, byte[] tail)
    {
        Assert.NotEmpty(what);
        Assert.Equal(EvidenceFlaw.Foreign, Looked.At([.. Bytes.Jpeg(), .. tail]));
        Assert.Equal(EvidenceFlaw.Foreign, Looked.At([.. Bytes.Png(), .. tail]));
    }

    [Fact]
    public void FurtherPictures_AreAccepted_WhenTheFirstAnnouncesThem()
    {
        var further = Bytes.Jpeg(700);
        foreach (var note in new[] { Announcing, GainMap, MakersNote })
        {
            byte[] picture = [0xFF, 0xD8, .. note, .. Bytes.Jpeg()[2..]];
            Assert.Null(Looked.At([.. picture, .. further]));
            Assert.Null(Looked.At([.. picture, .. new byte[3000], .. further, .. new byte[20], .. further]));
            Assert.Null(Looked.At([.. picture, 0xFF, 0xFF, 0x31, 0x32, 0x33, .. further]));
            Assert.Null(Looked.At([.. picture, 0, 0, .. further[1..]]));
            Assert.Equal(EvidenceFlaw.Broken, Looked.At([.. picture, .. further[..^2]]));
            Assert.Equal(EvidenceFlaw.Foreign, Looked.At([.. picture, .. further, .. "words"u8]));
        }

        Assert.Equal(EvidenceFlaw.Foreign, Looked.At([.. Bytes.Jpeg(), .. further]));
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, 0, (byte)(content.Length + 2), .. content];
}
