using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// What the URL says of the queue. The browser puts a typed search text into the URL itself (search.js), without a history entry and
/// without telling the circuit, which only hears of the text: so the typed text counts until the browser goes to another URL.
/// </summary>
public sealed class QueueAddress : IDisposable
{
    private readonly NavigationManager _navigation;
    private readonly Action _moved;
    private readonly HashSet<string> _superseded = new(StringComparer.Ordinal);
    private string _read = string.Empty;
    private bool _hasRead;
    private bool _isGone;

    /// <param name="moved">called when the browser has gone to a URL that selects something else</param>
    public QueueAddress(NavigationManager navigation, Action moved)
    {
        (_navigation, _moved) = (navigation, moved);
        navigation.LocationChanged += Moved;
        Follow();
    }

    public QueueSelection Selection { get; private set; } = new();

    /// <summary>Reads a new URL. The router renders the page with it before it calls <see cref="Moved"/>.</summary>
    public void Read()
    {
        if (_navigation.Uri != _read)
        {
            Follow();
            _hasRead = true;
        }
    }

    /// <summary>The search text has been typed.</summary>
    public void Type(string text)
    {
        _superseded.Add(Selection.Search);
        Selection = Selection with { Search = text };
    }

    /// <summary>The browser has the page with the typed text in its links.</summary>
    public void Rendered() => _superseded.Clear();

    public void Dispose()
    {
        _isGone = true;
        _navigation.LocationChanged -= Moved;
    }

    /// <summary>Reads also a URL that was the last one read: a text may have been typed since.</summary>
    private void Moved(object? sender, LocationChangedEventArgs e)
    {
        var before = Selection;
        if (!_isGone && !_hasRead)
        {
            Follow();
        }

        _hasRead = false;
        if (Selection != before)
        {
            _moved();
        }
    }

    private void Follow()
    {
        _read = _navigation.Uri;
        var (typed, there) = (Selection.Search, QueueSelection.Of(new(_read)));
        if (there.Search == typed || !_superseded.Contains(there.Search))
        {
            Selection = there;
            return;
        }

        // A link followed before it contained what had been typed.
        Selection = there with { Search = typed };
        _navigation.NavigateTo(ListAddress.With(_read.Split('#')[0], typed), replace: true);
    }
}
