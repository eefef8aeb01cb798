using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Security;

namespace Portfolio.Web.Features.People;

/// <summary>Issues codes and responds with the printable sheet, the only place where the codes appear in clear text.</summary>
internal static class SheetEndpoints
{
    public static void MapSheets(this WebApplication app)
    {
        app.MapPost("/school/people/sheet", IssueAsync).ForActor();

        // GET, for example a reload, leads back to the accounts.
        app.MapGet("/school/people/sheet", () => Results.LocalRedirect("/school/people"));
    }

    private static async Task<IResult> IssueAsync(HttpContext context, IssueCredentials issue, [AsParameters] SheetForm form)
    {
        // Not cancelled when the tab closes: issued codes that were never shown would lock people out.
        var command = new IssueCredentials.Command(form.To, form.Id, form.Seen, form.Replaces ?? false);
        var sheet = await issue.ExecuteAsync(context.Actor(), command, CancellationToken.None);
        if (sheet.Error is { } refused)
        {
            Error[] ofSlips = [AccountErrors.HasPassword, AccountErrors.SlipValid, AccountErrors.SlipChanged];
            return Results.LocalRedirect(Array.Exists(ofSlips, refused.Is)
                ? SlipsPage.AddressOf(form.To, form.Id, refused)
                : $"/school/people?refusal={refused.Code}");
        }

        return new RazorComponentResult<SheetPage>(new Dictionary<string, object?>
        {
            [nameof(SheetPage.Sheet)] = sheet.Value,
            [nameof(SheetPage.Address)] = $"{context.Request.Scheme}://{context.Request.Host}",
            [nameof(SheetPage.After)] = SlipsPage.AddressOf(form.To, form.Id, null),
        });
    }

    private sealed record SheetForm([FromForm] IssueTo To, [FromForm] Guid? Id, [FromForm] long? Seen, [FromForm] bool? Replaces);
}
