using System.Text.Json;
using Microsoft.JSInterop;
using Portfolio.Web.Features.Outcomes;

namespace Portfolio.Tests.Web.Outcomes;

/// <summary>
/// The browser's part of the draft form: the fields with what is typed into them, and uploads that have ended one way or the other.
/// It does at once what js/draft/form.js does; all other JavaScript calls are ignored.
/// </summary>
internal sealed class DraftBrowser(IJSRuntime loose, string whenIdle) : IJSRuntime
{
    /// <summary>The content of the fields.</summary>
    public string Title { get; set; } = string.Empty;

    public string Description { get; set; } = string.Empty;

    /// <summary>
    /// The state that the page had loaded when typing began; a test resets it to simulate a page that has learnt nothing since.
    /// </summary>
    public DraftSeen Seen { get; set; } = DraftSeen.Nothing;

    /// <summary>The form's last message that its text was stored.</summary>
    public string Line { get; private set; } = string.Empty;

    /// <summary>The other state it showed.</summary>
    public string State { get; private set; } = string.Empty;

    /// <summary>Text in no field that this browser keeps.</summary>
    public DraftWords? Other { get; private set; }

    /// <summary>How often it scrolled to a problem.</summary>
    public int Reveals { get; private set; }

    /// <summary>Whether everything of the draft was deleted from this browser.</summary>
    public bool IsForgotten { get; private set; }

    public bool IsUploadDismissed { get; private set; }

    public TypedDraft Typed => new(Title, Description, Seen);

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
        (identifier, args) switch
        {
            ("import", ["/js/upload/uploader.js"]) => ValueTask.FromResult((TValue)(object)new Module(AnswerUpload)),
            ("import", ["/js/draft/form.js"]) => ValueTask.FromResult((TValue)(object)new Module(AnswerForm)),
            _ => loose.InvokeAsync<TValue>(identifier, cancellationToken, args),
        };

    private string AnswerUpload(string function, JsonElement argument)
    {
        if (function == "dismissRefused")
        {
            IsUploadDismissed = true;
            return "null";
        }

        return IsUploadDismissed ? """{"ok":true}""" : whenIdle;
    }

    private string AnswerForm(string function, JsonElement argument)
    {
        switch (function)
        {
            case "show" when Read<DraftWords>(argument, "before") is { } before && (before.Title, before.Description) != (Title, Description):
                break;
            case "attach" or "show":
                var words = Read<DraftWords>(argument, "words")!;
                (Title, Description) = (words.Title, words.Description);
                Seen = Read<DraftSeen>(argument, "seen")!;
                break;
            case "kept":
                (Seen, Line, State) = (Read<DraftSeen>(argument, "seen")!, argument.GetProperty("line").GetString()!, string.Empty);
                break;
            case "say":
                State = argument.GetString()!;
                break;
            case "remember":
                Other = Read<DraftWords>(argument, "other");
                break;
            case "reveal":
                Reveals++;
                break;
            case "forget":
                IsForgotten = true;
                break;
            case "typedNow":
                return JsonSerializer.Serialize(Typed, JsonSerializerOptions.Web);
            default:
                Assert.True(function is "begin" or "detach", function);
                break;
        }

        return "null";
    }

    private static T? Read<T>(JsonElement argument, string name) => argument.GetProperty(name).Deserialize<T>(JsonSerializerOptions.Web);

    /// <summary>A module whose functions take at most one argument besides the element and the callback object.</summary>
    private sealed class Module(Func<string, JsonElement, string> answer) : IJSObjectReference
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            var argument = args is [.., { } last] && args.Length > 1 ? JsonSerializer.SerializeToElement(last, JsonSerializerOptions.Web) : default;
            return ValueTask.FromResult(JsonSerializer.Deserialize<TValue>(answer(identifier, argument), JsonSerializerOptions.Web)!);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
