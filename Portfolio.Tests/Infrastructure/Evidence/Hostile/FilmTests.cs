using Portfolio.Domain.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>Videos as phones, cameras and editors write them, and videos that a browser cannot show.</summary>
public sealed class FilmTests
{
    public static TheoryData<string, string> Companions => new()
    {
        { "tmcd", "tmcd" }, { "text", "text" }, { "text", "tx3g" }, { "sbtl", "tx3g" }, { "subt", "wvtt" }, { "subp", "mp4s" }, { "clcp", "c608" },
        { "meta", "gpmd" }, { "fdsc", "fdsc" }, { "meta", "mebx" }, { "meta", "rtmd" }, { "meta", "mett" }, { "camm", "camm" }, { "auxv", "hvc1" },
    };

    public static TheoryData<string, byte[]?> Unseen => new()
    {
        { "hvc1", null }, { "hev1", null }, { "dvh1", null }, { "mp4v", null }, { "s263", null }, { "apcn", null }, { "jpeg", null }, { "encv", null }, { "vvc1", null },
        { "avc1", MadeFilm.Avc(110) }, { "avc1", MadeFilm.Avc(122) }, { "avc1", MadeFilm.Avc(244) },
    };

    [Theory]
    [InlineData("take/ok-timecode.mp4")]
    [InlineData("take/b-brand-iso8.mp4")]
    public void PhoneVideo_IsAccepted(string path) => Assert.Null(Looked.At(Looked.Case(path)));

    [Theory]
    [MemberData(nameof(Companions))]
    public void CompanionTrack_IsAccepted_ButIsNoVideoByItself(string kind, string codec)
    {
        Assert.Null(Looked.At(MadeFilm.Of(MadeFilm.Picture, MadeFilm.Sound, new(kind, codec))));
        Assert.Null(Looked.At(MadeFilm.Of(new(kind, codec, IsEmpty: true), MadeFilm.Picture)));
        Assert.Equal(EvidenceFlaw.Broken, Looked.At(MadeFilm.Of(new MadeTrack(kind, codec))));
    }

    [Theory]
    [InlineData("hint")]
    [InlineData("odsm")]
    [InlineData("sdsm")]
    [InlineData("EVIL")]
    public void UnknownTrack_IsRefused(string kind) => Assert.Equal(EvidenceFlaw.Tracks, Looked.At(MadeFilm.Of(MadeFilm.Picture, new(kind, "rtp "))));

    [Theory]
    [InlineData("free")]
    [InlineData("skip")]
    [InlineData("wide")]
    [InlineData("uuid")]
    [InlineData("udta")]
    [InlineData("meta")]
    [InlineData("pdin")]
    [InlineData("sefd")]
    [InlineData("junk")]
    public void KnownBoxes_AreAcceptedBeforeAndAfter(string name)
    {
        Assert.Null(Looked.At(MadeFilm.With(Bytes.Box(name, new byte[24]), Bytes.Box(name, new byte[24]), MadeFilm.Picture)));
        Assert.Equal(EvidenceFlaw.Foreign, Looked.At(MadeFilm.With([], Bytes.Box("EVIL", new byte[24]), MadeFilm.Picture)));
    }

    [Fact]
    public void Padding_AnEmptySoundTrack_AndFragments_AreAccepted()
    {
        Assert.Null(Looked.At(MadeFilm.With([], new byte[5000], MadeFilm.Picture)));
        Assert.Null(Looked.At(MadeFilm.With([], [0, 0, 0], MadeFilm.Picture)));
        Assert.Null(Looked.At(MadeFilm.Of(MadeFilm.Picture, MadeFilm.Sound with { IsEmpty = true })));
        Assert.Null(Looked.At(MadeFilm.InPieces(MadeFilm.Picture, MadeFilm.Sound)));
        Assert.Equal(EvidenceFlaw.Broken, Looked.At(MadeFilm.Of(MadeFilm.Picture with { IsEmpty = true }, MadeFilm.Sound with { IsEmpty = true })));
        Assert.Equal(EvidenceFlaw.Foreign, Looked.At(MadeFilm.With([], [.. new byte[40], .. "<html>"u8], MadeFilm.Picture)));
        Assert.Equal(EvidenceFlaw.Foreign, Looked.At(MadeFilm.With([], Corpus.Zip(), MadeFilm.Picture)));
    }

    [Fact]
    public void HevcVideo_HasAPictureThatBrowsersCannotShow() => Assert.Equal(EvidenceFlaw.Codec, Looked.At(Looked.Case("refuse/u-hevc.mp4")));

    [Theory]
    [MemberData(nameof(Unseen))]
    public void VideoWithAnUnsupportedPictureCodec_IsRefused_EvenWithPlayableSound(string codec, byte[]? fields)
    {
        Assert.Equal(EvidenceFlaw.Codec, Looked.At(MadeFilm.Of(new("vide", codec, fields), MadeFilm.Sound)));
        Assert.Equal(EvidenceFlaw.Codec, Looked.At(MadeFilm.InPieces(new("vide", codec, fields), MadeFilm.Sound)));
    }

    [Theory]
    [InlineData("ac-3")]
    [InlineData("ec-3")]
    [InlineData("samr")]
    [InlineData("alac")]
    [InlineData("enca")]
    public void VideoWithAnUnsupportedSoundCodec_IsRefused(string codec)
    {
        Assert.Equal(EvidenceFlaw.Codec, Looked.At(MadeFilm.Of(MadeFilm.Picture, new("soun", codec))));
        Assert.Null(Looked.At(MadeFilm.Of(MadeFilm.Picture, new("soun", codec), MadeFilm.Sound)));
        Assert.Null(Looked.At(MadeFilm.Of(MadeFilm.Picture, new("soun", codec, IsEmpty: true))));
    }

    [Theory]
    [InlineData("vide", "av01")]
    [InlineData("vide", "vp09")]
    [InlineData("soun", "Opus")]
    [InlineData("soun", "fLaC")]
    [InlineData("soun", ".mp3")]
    [InlineData("soun", "twos")]
    public void SupportedCodecs_AreAccepted(string kind, string codec) => Assert.Null(Looked.At(MadeFilm.Of(new MadeTrack(kind, codec))));

    [Fact]
    public void SoundCodec_IsReadFromItsDescriptor()
    {
        Assert.Null(Looked.At(MadeFilm.Of(new MadeTrack("soun", "mp4a", MadeFilm.Mp4a(0x40)))));
        Assert.Null(Looked.At(MadeFilm.Of(new MadeTrack("soun", "mp4a", MadeFilm.Mp4a(0x6B)))));
        Assert.Equal(EvidenceFlaw.Codec, Looked.At(MadeFilm.Of(new MadeTrack("soun", "mp4a", MadeFilm.Mp4a(0xE1)))));
    }

    [Fact]
    public void ChapterPictures_AreNoVideo()
    {
        Assert.Null(Looked.At(MadeFilm.Of(MadeFilm.Sound, new("vide", "jpeg", IsOff: true), new("text", "text"))));
        Assert.Equal(EvidenceFlaw.Codec, Looked.At(MadeFilm.Of(MadeFilm.Sound, new MadeTrack("vide", "jpeg"))));
    }
}
