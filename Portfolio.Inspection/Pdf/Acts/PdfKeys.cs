using System.Collections.Frozen;

namespace Portfolio.Inspection.Pdf.Acts;

/// <summary>
/// Keys and action types with which a PDF runs, starts, sends, fetches or unpacks something (ISO 32000-2, 7.11, 12.5, 12.6, 12.7,
/// 13).
/// </summary>
internal static class PdfKeys
{
    /// <summary>Refused even when a reader must trigger them.</summary>
    public static readonly FrozenSet<string> AlwaysHarmful =
        Set("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "RichMediaExecute");

    /// <summary>Refused when they happen automatically: they leave the document, or start playback.</summary>
    public static readonly FrozenSet<string> HarmfulByThemselves =
        Set("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "RichMediaExecute", "GoToR", "Movie", "Sound", "Rendition", "URI");

    /// <summary>Annotations that contain a file or a program.</summary>
    public static readonly FrozenSet<string> HarmfulAnnotations = Set("FileAttachment", "RichMedia");

    /// <summary>Name trees whose entries are scripts or files.</summary>
    public static readonly FrozenSet<string> HarmfulLists = Set("JavaScript", "EmbeddedFiles");

    public static readonly FrozenSet<string> OfFiles = Set("F", "UF", "DOS", "Mac", "Unix");

    /// <summary>Structure elements may have any name, but none of these keys.</summary>
    public static readonly FrozenSet<string> OfActions = Set("JS", "F", "Win", "Mac", "Unix", "Fields", "NewWindow", "TA", "CMD");

    /// <summary>In a malformed object, any of these names is refused, wherever it is.</summary>
    public static readonly FrozenSet<string> HarmfulWhereOdd = FrozenSet.ToFrozenSet(
        [
            .. HarmfulByThemselves.Except(["URI"]), "JS", "XFA", "EmbeddedFile", "EmbeddedFiles", "OnInstantiate", .. HarmfulAnnotations,
        ],
        StringComparer.Ordinal);

    public static PdfPart PartOf(string key, PdfPart holder, bool isStream) => (holder, key) switch
    {
        (PdfPart.Occasions, _) => PdfPart.ByItself,
        (PdfPart.NameLists, _) when HarmfulLists.Contains(key) => PdfPart.HarmfulNames,
        (PdfPart.HarmfulNames, "Kids") => PdfPart.HarmfulNames,
        (_, "OpenAction") => PdfPart.ByItself,
        (_, "AA") => PdfPart.Occasions,
        (_, "A" or "PA") => PdfPart.Chosen,
        (_, "Next") => holder == PdfPart.ByItself ? PdfPart.ByItself : PdfPart.Chosen,
        (_, "Names") => PdfPart.NameLists,
        (_, "AcroForm") => PdfPart.Form,
        (_, "EF") => PdfPart.Files,
        (_, "Ref") when isStream => PdfPart.OtherPage,
        _ => PdfPart.Plain,
    };

    private static FrozenSet<string> Set(params string[] names) => FrozenSet.ToFrozenSet(names, StringComparer.Ordinal);
}
