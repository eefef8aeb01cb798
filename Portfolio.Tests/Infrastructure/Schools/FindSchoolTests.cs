using Portfolio.Infrastructure.Schools;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Schools;

/// <summary>Finding the school named on the command line.</summary>
public sealed class FindSchoolTests
{
    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData("small", null)]
    [InlineData(" small ", null)]
    [InlineData("nowhere", "school-unknown")]
    public async Task ByCode_FindsTheSchoolOrSaysThatThereIsNone(string code, string? refusal)
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(new SmallSchool(code: "other").Everything));
        var found = await database.Get<FindSchool>().ByCodeAsync(code, TestDatabase.Token);
        Assert.Equal(refusal, found.Error?.Code);
        Assert.True(found.IsRefused || found.Value == _school.Id);
    }
}
