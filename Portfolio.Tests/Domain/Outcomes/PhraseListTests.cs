using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

public sealed class PhraseListTests
{
    private readonly SmallSchool _school = new();

    private PhraseList Own => new(PhraseListId.Of(_school.Teacher.Id), _school.Id, ["請補上圖表"]);

    private PhraseList OfSchool => new(PhraseListId.Of(_school.Id), _school.Id, []);

    [Fact]
    public void Set_AddsEditsMovesAndDeletesInOneChange()
    {
        var list = Own;
        Assert.Null(list.Set(_school.AsTeacher, [" {name}，很好 ", "請補上圖表"], list.Version, SmallSchool.SchoolDay).Error);
        Assert.Equal(["{name}，很好", "請補上圖表"], list.Phrases);
        Assert.Equal(2, Assert.IsType<PhrasesChanged>(Assert.Single(list.Events)).Count);
    }

    [Fact]
    public void Set_OnAnOlderList_IsRefused() => Assert.Equal("conflict", Own.Set(_school.AsTeacher, ["好"], 7, SmallSchool.SchoolDay).Error?.Code);

    [Fact]
    public void Set_ByAnybodyElse_IsRefused()
    {
        Assert.Equal("not-yours", Own.Set(_school.AsColleague, ["好"], 0, SmallSchool.SchoolDay).Error?.Code);
        Assert.Equal("not-yours", Own.Set(_school.AsAdministrator, ["好"], 0, SmallSchool.SchoolDay).Error?.Code);
        Assert.Equal("not-yours", OfSchool.Set(_school.AsTeacher, ["好"], 0, SmallSchool.SchoolDay).Error?.Code);
        Assert.Equal("not-yours", OfSchool.Set(new SmallSchool().AsAdministrator, ["好"], 0, SmallSchool.SchoolDay).Error?.Code);
        Assert.Null(OfSchool.Set(_school.AsAdministrator, ["好"], 0, SmallSchool.SchoolDay).Error);
    }

    [Fact]
    public void Set_EnforcesItsLimits()
    {
        Assert.Null(SetOf(Enumerable.Range(1, PhraseList.Most).Select(i => $"第 {i} 句")));
        Assert.Equal("too-many-phrases", SetOf(Enumerable.Range(0, PhraseList.Most + 1).Select(i => $"第 {i} 句")));
        Assert.Null(SetOf([new('字', WrittenFeedback.MaxLength)]));
        Assert.Equal("phrase-too-long", SetOf([new('字', WrittenFeedback.MaxLength + 1)]));
        Assert.Equal("phrase-required", SetOf(["好", " \u200F "]));
        Assert.Equal("phrase-twice", SetOf(["好", "好 "]));
        Assert.Equal("nothing-changed", SetOf(["請補上圖表"]));
    }

    [Theory]
    [InlineData("{name}的{course}報告", "王小明的電工報告")]
    [InlineData("{NAME}", "王小明")]
    [InlineData("{name", "{name")]
    [InlineData("{ name }", "{ name }")]
    [InlineData("沒有記號", "沒有記號")]
    public void Text_HasItsPlaceholdersReplaced(string phrase, string expected) => Assert.Equal(expected, PhraseText.For(phrase, "王小明", "電工"));

    [Fact]
    public void Text_ReplacesEachPlaceholderOnce() => Assert.Equal("{course}，{name}", PhraseText.For("{name}，{course}", "{course}", "{name}"));

    private string? SetOf(IEnumerable<string> phrases) => Own.Set(_school.AsTeacher, [.. phrases], 0, SmallSchool.SchoolDay).Error?.Code;
}
