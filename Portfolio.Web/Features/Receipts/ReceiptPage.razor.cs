using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Evidence;

namespace Portfolio.Web.Features.Receipts;

/// <summary>
/// The public receipt check: a plain form without a circuit. The answer depends only on the receipt and the school's public keys;
/// nothing is looked up, so nobody learns which files the school has.
/// </summary>
public sealed partial class ReceiptPage
{
    private const int MostBytes = 128 * 1024;

    private const int MostCharacters = 40_000;

    private SignedReceipt? _receipt;
    private Error? _refused;
    private string? _notice;
    private string? _text;
    private bool _isChecked;

    [Inject]
    public required ReceiptChecks Checks { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private string? Answer => !_isChecked ? null : _receipt is null ? "false" : "true";

    private string Texts => JsonSerializer.Serialize(new
    {
        same = T["File.Same"].Value,
        other = T["File.Other"].Value,
        hashing = T["File.Hashing"].Value,
        cannotHash = T["File.CannotHash"].Value,
        unreadable = T["File.Unreadable"].Value,
        tooLong = T["TooLong"].Value,
    });

    private async Task CheckAsync()
    {
        var form = await Http.Request.ReadFormAsync(Http.RequestAborted);
        var pasted = form["receipt"].ToString();
        var text = string.IsNullOrWhiteSpace(pasted) && form.Files["file"] is { Length: > 0 } file ? await ReadAsync(file) : pasted;
        if (string.IsNullOrWhiteSpace(text))
        {
            _notice = "Empty";
            return;
        }

        if (text.Length > MostCharacters)
        {
            _notice = "TooLong";
            return;
        }

        _text = text;
        var read = Checks.Check(text, Http.Connection.RemoteIpAddress);
        if (read.IsRefused)
        {
            (_refused, Http.Response.StatusCode) = (read.Error, StatusCodes.Status429TooManyRequests);
            return;
        }

        (_receipt, _isChecked) = (read.Value, true);
    }

    private async Task<string> ReadAsync(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(Http.RequestAborted);
    }
}
