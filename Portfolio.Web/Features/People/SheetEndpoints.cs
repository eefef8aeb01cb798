using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Security;

namespace Portfolio.Web.Features.People;

/// <summary>Issues codes and answers with the page that is printed: the one and only time that they are in clear.</summary>
internal static class SheetEndpoints
{
    public static void MapSheets(this WebApplication app) => app.MapPost("/school/people/sheet", IssueAsync);

    private static async Task<IResult> IssueAsync(
        HttpContext context, IssueCredentials issue, FindActor find, [FromForm] IssueTo to, [FromForm] Guid? id, CancellationToken ct)
    {
        if (await CurrentActor.FindAsync(context, find, ct) is not { } actor)
        {
            return Results.LocalRedirect("/signin");
        }

        // Not cancelled by a closed tab: codes that are issued and not shown would lock people out of what they had.
        var sheet = await issue.ExecuteAsync(actor, new(to, id), CancellationToken.None);
        if (sheet.Error is { } refused)
        {
            return Results.LocalRedirect($"/school/people?refusal={refused.Code}");
        }

        var address = $"{context.Request.Scheme}://{context.Request.Host}";
        return new RazorComponentResult<SheetPage>(new Dictionary<string, object?> { [nameof(SheetPage.Sheet)] = sheet.Value, [nameof(SheetPage.Address)] = address });
    }
}
