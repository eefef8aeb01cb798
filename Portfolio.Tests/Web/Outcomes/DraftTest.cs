using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Outcomes;

/// <summary>A student before the form of a draft, in a browser whose uploads have ended one way or the other.</summary>
public abstract class DraftTest : WebTest
{
    private protected IRenderedComponent<Routes> OpenForm(string address = "/outcomes/new", bool uploadsAreDone = true)
    {
        Services.AddSingleton<IJSRuntime>(new Browser(JSInterop.JSRuntime, uploadsAreDone ? """{"ok":true}""" : """{"ok":false,"code":"file-type"}"""));
        return Visit(address, by: "student");
    }

    private protected IRenderedComponent<Routes> OpenForm(LearningOutcome draft, bool uploadsAreDone = true) =>
        OpenForm($"/outcomes/{draft.Id.Value}", uploadsAreDone);

    /// <summary>Opens the list of courses and takes the one in this place.</summary>
    private protected static async Task ChooseCourseAsync(IRenderedComponent<Routes> page, int place)
    {
        await page.Find("[data-testid=outcome-course] div.mud-input-control").MouseDownAsync(new());
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("div.mud-list-item")));
        await page.FindAll("div.mud-list-item")[place].ClickAsync();
    }

    private protected static Task SendAsync(IRenderedComponent<Routes> page) => page.Find("form.draft-form").SubmitAsync();

    private protected async Task<LearningOutcome> DraftWithoutFileAsync()
    {
        var draft = A.Draft(School);
        draft.Write(School.AsStudent, new("自走車", "以微控制器循線行走。"), School.Course.Id, SmallSchool.SchoolDay);
        await SaveAsync(draft);
        return draft;
    }

    /// <summary>A file that arrives over HTTP, beside the circuit.</summary>
    private protected async Task UploadAsync(OutcomeId item)
    {
        using var body = new MemoryStream(Bytes.Pdf());
        var command = new UploadEvidence.Command(item, EvidenceKind.Document, A.Id(), "報告.pdf", body.Length);
        Assert.Null((await Database.Get<UploadEvidence>().ExecuteAsync(School.AsStudent, command, body, Token)).Error);
    }

    /// <summary>Answers for the uploader's module as the module does; everything else is as loose as ever.</summary>
    private sealed class Browser(IJSRuntime loose, string whenIdle) : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            identifier == "import" && args is ["/js/uploader.js"]
                ? ValueTask.FromResult((TValue)(object)new Uploader(whenIdle))
                : loose.InvokeAsync<TValue>(identifier, cancellationToken, args);
    }

    private sealed class Uploader(string whenIdle) : IJSObjectReference
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            Assert.Equal("whenIdle", identifier);
            return ValueTask.FromResult(JsonSerializer.Deserialize<TValue>(whenIdle, JsonSerializerOptions.Web)!);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
