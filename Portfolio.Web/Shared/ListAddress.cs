using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Portfolio.Web.Shared;

/// <summary>
/// What a list shows, held by the address of its page, so that going back and a reload bring it back: filters, sort and page in the query;
/// the words that are looked for behind the #, which a browser puts into no request. They may be a person's name, and addresses are
/// written down in many places.
/// </summary>
public sealed class ListAddress : IDisposable
{
    private const string Sign = "#q=";

    private readonly NavigationManager _navigation;
    private readonly Func<Task> _moved;
    private readonly Func<Exception, Task> _failed;
    private readonly string _path;
    private bool _isGone;

    /// <param name="moved">called when the browser has gone to another address of the same page, by this list or by going back</param>
    /// <param name="failed">the component's own way of failing: nobody else waits for what happens after going back</param>
    public ListAddress(NavigationManager navigation, Func<Task> moved, Func<Exception, Task> failed)
    {
        (_navigation, _moved, _failed) = (navigation, moved, failed);
        _path = Here.AbsolutePath;
        navigation.LocationChanged += Moved;
    }

    /// <summary>The words looked for; empty when none are.</summary>
    public string Words => WordsIn(Here);

    private Uri Here => new(_navigation.Uri);

    /// <summary>A word of the query; none when it is absent.</summary>
    public string? this[string name] =>
        QueryHelpers.ParseQuery(Here.Query).TryGetValue(name, out StringValues values) && values is [{ Length: > 0 } value, ..]
            ? value
            : null;

    /// <summary>A word of the query that is the name of one of these; the first of them when it is not.</summary>
    public TWord Word<TWord>(string name)
        where TWord : struct, Enum =>
        Enum.TryParse<TWord>(this[name], ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : default;

    /// <summary>The words that an address looks for; empty when it looks for none.</summary>
    public static string WordsIn(Uri address) => address.Fragment.StartsWith(Sign, StringComparison.Ordinal)
        ? Uri.UnescapeDataString(address.Fragment[Sign.Length..])
        : string.Empty;

    /// <summary>An address without a fragment, looking for these words.</summary>
    public static string With(string address, string words) => words.Length == 0 ? address : address + Sign + Uri.EscapeDataString(words);

    /// <summary>Goes to another address of the same page.</summary>
    /// <param name="query">words with their values; those without are left out</param>
    public void Show(IEnumerable<(string Name, string? Value)> query, string words)
    {
        var address = QueryHelpers.AddQueryString(
            _path, query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)));
        _navigation.NavigateTo(With(address, words));
    }

    public void Dispose()
    {
        _isGone = true;
        _navigation.LocationChanged -= Moved;
    }

    private void Moved(object? sender, LocationChangedEventArgs e)
    {
        if (!_isGone && Here.AbsolutePath == _path)
        {
            _ = FollowAsync();
        }
    }

    private async Task FollowAsync()
    {
        try
        {
            await _moved();
        }
        catch (Exception e)
        {
            await _failed(e);
        }
    }
}
