using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Web.Security;

namespace Portfolio.Web.Features.Receipts;

/// <summary>A student's receipt as a printed sheet, with the whole receipt in a QR code.</summary>
public sealed partial class ReceiptPrintPage
{
    private SignedReceipt? _receipt;
    private string? _picture;

    [Parameter]
    public Guid FileId { get; set; }

    [Inject]
    public required IssueReceipt Issue { get; init; }

    [Inject]
    public required CurrentActor Current { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var issued = await Issue.ExecuteAsync(await Current.GetAsync(Http.RequestAborted), new(FileId), Http.RequestAborted);
        if (issued.IsRefused)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        _receipt = issued.Value;
        _picture = ReceiptQr.Picture(ReceiptQr.Address(Navigation.BaseUri, _receipt.Compact));
    }
}
