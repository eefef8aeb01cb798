using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Live;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Feedback;

/// <summary>Adds, edits, orders and deletes phrases: a teacher's own, or the school's.</summary>
public sealed partial class PhraseEditor
{
    private string _added = string.Empty;
    private string _edited = string.Empty;
    private string? _editing;
    private int? _saved;
    private Done? _done;
    private Error? _refused;

    /// <summary>Edits the school's phrases; otherwise one's own.</summary>
    [Parameter]
    public bool IsOfSchool { get; set; }

    [Inject]
    public required PhraseBook Book { get; init; }

    [Inject]
    public required SavePhrases Save { get; init; }

    private PhraseListView List => IsOfSchool ? View!.School : View!.Own;

    private IReadOnlyList<string> Phrases => List.Phrases;

    protected override async Task<Result<PhraseBookView>> ReadAsync(Actor actor, CancellationToken ct) => await Book.ReadAsync(actor, ct);

    /// <summary>The own account and the school are watched by every live component anyway.</summary>
    protected override IEnumerable<Topic> Topics(Actor actor, PhraseBookView? view) => [];

    private void Edit(string phrase) => (_editing, _edited) = (phrase, phrase);

    private async Task AddAsync()
    {
        if (await SaveAsync(Phrases.Append(_added)))
        {
            (_added, _done) = (string.Empty, new(T["Editor.Added"]));
        }
    }

    private async Task ReplaceAsync(int at)
    {
        var phrase = Phrases[at];
        if (_edited == phrase)
        {
            _editing = null;
        }
        else if (await SaveAsync(Phrases.Select(p => p == phrase ? _edited : p)))
        {
            (_editing, _saved, _done) = (null, at, new(T["Editor.Saved"], takesFocus: true));
        }
    }

    private async Task DeleteAsync(string phrase)
    {
        if (await SaveAsync(Phrases.Where(p => p != phrase)))
        {
            _done = new(T["Editor.Deleted"], takesFocus: true);
        }
    }

    private async Task MoveAsync(int at, int step)
    {
        var moved = Phrases.ToList();
        (moved[at], moved[at + step]) = (moved[at + step], moved[at]);
        if (await SaveAsync(moved))
        {
            _done = new(T["Editor.Moved", at + step + 1]);
        }
    }

    /// <returns>Whether it was saved; otherwise the typed text is kept.</returns>
    private async Task<bool> SaveAsync(IEnumerable<string> phrases)
    {
        (_saved, _done) = (null, null);
        _refused = (await Save.ExecuteAsync(Actor!, new(IsOfSchool, [.. phrases], List.Version), CancellationToken.None)).Error;
        await RefreshAsync();
        return _refused is null;
    }
}
