using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Tests.Support;
using Portfolio.Web.App;
using Portfolio.Web.Features.Outcomes;

namespace Portfolio.Tests.Web.Outcomes;

/// <summary>A student at the draft form, in a browser whose uploads have ended one way or the other.</summary>
public abstract class DraftTest : WebTest
{
    private DraftBrowser? _browser;

    /// <summary>The state of the form's browser.</summary>
    private protected DraftBrowser Browser => _browser!;

    private protected IRenderedComponent<Routes> OpenForm(string address = "/outcomes/new", bool uploadsAreDone = true, string language = "zh-TW")
    {
        _browser = new(JSInterop.JSRuntime, uploadsAreDone ? """{"ok":true}""" : """{"ok":false,"code":"file-type","name":"照片.heic"}""");
        Services.AddSingleton<IJSRuntime>(_browser);
        return Visit(address, by: "student", language);
    }

    private protected IRenderedComponent<Routes> OpenForm(LearningOutcome draft, bool uploadsAreDone = true) =>
        OpenForm($"/outcomes/{draft.Id.Value}", uploadsAreDone);

    /// <summary>Opens the list of courses and chooses the one with this index.</summary>
    private protected static async Task ChooseCourseAsync(IRenderedComponent<Routes> page, int place)
    {
        await page.Find("[data-testid=outcome-course] div.mud-input-control").MouseDownAsync(new());
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("div.mud-list-item")));
        await page.FindAll("div.mud-list-item")[place].ClickAsync();
    }

    /// <summary>Types into the fields and pauses, until the browser has sent it.</summary>
    private protected Task TypeAsync(IRenderedComponent<Routes> page, string? title = null, string? description = null)
    {
        (Browser.Title, Browser.Description) = (title ?? Browser.Title, description ?? Browser.Description);
        return page.InvokeAsync(() => page.FindComponent<DraftForm>().Instance.KeepAsync(Browser.Typed));
    }

    private protected static Task SendAsync(IRenderedComponent<Routes> page) => page.Find("form.draft-form").SubmitAsync();

    private protected async Task<LearningOutcome> DraftWithoutFileAsync()
    {
        var draft = A.Draft(School);
        draft.Draft.Write(School.AsStudent, new("自走車", "以微控制器循線行走。"), School.Course.Id, SmallSchool.SchoolDay);
        await SaveAsync(draft);
        return draft;
    }

    /// <summary>A file uploaded over HTTP, outside the circuit.</summary>
    private protected async Task UploadAsync(OutcomeId item)
    {
        using var body = new MemoryStream(Bytes.Pdf());
        var command = new UploadEvidence.Command(item, EvidenceKind.Document, A.Id(), "報告.pdf", body.Length);
        Assert.Null((await Database.Get<UploadEvidence>().ExecuteAsync(School.AsStudent, command, body, Token)).Error);
    }

    private protected async Task<List<LearningOutcome>> AllAsync()
    {
        await using var db = Database.Open();
        return await db.Outcomes.AsNoTracking().Include(o => o.Revisions).ThenInclude(r => r.Files).ToListAsync(Token);
    }
}
