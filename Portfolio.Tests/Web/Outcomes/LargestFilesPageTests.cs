using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Http;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Tests.Support;
using Portfolio.Web.Features.Evidence;

namespace Portfolio.Tests.Web.Outcomes;

/// <summary>When the quota is exceeded, the refusal says what could be removed, and where: over HTTP and on the page.</summary>
public sealed class LargestFilesPageTests : WebTest
{
    private const int Size = 3_000_000;

    private static readonly SchoolPolicy Narrow = new() { StudentMaxBytes = 50L * 1_048_576, MediaMaxBytes = 45L * 1_048_576 };

    [Fact]
    public async Task Draft_WithLittleQuotaLeft_ListsTheLargestFiles_AndFollowsRemovalsElsewhere()
    {
        var (here, other) = await TwoDraftsAsync();
        Assert.Null((await Database.ChangePolicyAsync(School, Narrow)).Error);
        var page = Visit($"/outcomes/{here.Id.Value}", by: "student");
        Assert.Equal(["照片.png", "小照片.png"], page.FindAll("[data-testid=largest-file] .file-name").Select(f => f.TextContent));
        Assert.Equal($"/outcomes/{other.Id.Value}", page.Find("[data-testid=largest-file] a").GetAttribute("href"));
        Assert.Contains("就在這份草稿裡", page.AllById("largest-file")[1].TextContent, StringComparison.Ordinal);

        var file = (await Database.LoadAsync(other)).Current.File(EvidenceKind.Document)!;
        await ElsewhereAsync(Database.Get<DetachEvidence>().ExecuteAsync(School.AsStudent, other.Id, file.Id, Token));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("largest-files")));
    }

    [Fact]
    public async Task Draft_WithEnoughQuota_DoesNotListFiles()
    {
        var (here, _) = await TwoDraftsAsync();
        Assert.Empty(Visit($"/outcomes/{here.Id.Value}", by: "student").AllById("largest-files"));
    }

    [Fact]
    public async Task QuotaRefusalOverHttp_ListsThemWithLinks_AndOtherRefusalsDoNot()
    {
        var (_, other) = await TwoDraftsAsync();
        Speak("zh-TW");
        var refused = await AnswerAsync(EvidenceErrors.QuotaExceeded(Narrow.StudentMaxBytes));
        Assert.Equal("quota-exceeded", refused.GetProperty("code").GetString());
        var first = refused.GetProperty("files").EnumerateArray().First();
        Assert.Equal(("照片.png", Size, true), (first.GetProperty("name").GetString(), first.GetProperty("size").GetInt32(), first.GetProperty("isRemovable").GetBoolean()));
        Assert.Equal($"/outcomes/{other.Id.Value}", first.GetProperty("link").GetString());
        Assert.False((await AnswerAsync(EvidenceErrors.TooLarge(1))).TryGetProperty("files", out var _));
    }

    private async Task<(LearningOutcome Here, LearningOutcome Other)> TwoDraftsAsync()
    {
        var (here, other) = (A.Draft(School), A.Draft(School));
        await SaveAsync(here, other);
        Assert.Null((await Database.UploadAsync(School.AsStudent, here, Bytes.Png(Size - 1000), name: "小照片.png")).Error);
        Assert.Null((await Database.UploadAsync(School.AsStudent, other, Bytes.Png(Size), name: "照片.png")).Error);
        return (here, other);
    }

    private async Task<JsonElement> AnswerAsync(Error error)
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        using var body = new MemoryStream();
        context.Response.Body = body;
        await (await UploadGate.RefuseAsync(context, School.AsStudent, error)).ExecuteAsync(context);
        return JsonDocument.Parse(body.ToArray()).RootElement.Clone();
    }
}
