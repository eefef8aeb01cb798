namespace Portfolio.Inspection.Pdf.Acts;

/// <summary>What an object is, by the key it stands under. A name alone says nothing: a font may be called JS.</summary>
internal enum PdfPart
{
    /// <summary>Nothing that can act.</summary>
    Plain = 0,

    /// <summary>An action that a reader must choose.</summary>
    Chosen = 1,

    /// <summary>An action that happens by itself.</summary>
    ByItself = 2,

    /// <summary>Holds actions that happen by themselves, one for each occasion.</summary>
    Occasions = 3,

    /// <summary>The lists of names of a whole document.</summary>
    NameLists = 4,

    /// <summary>A list of names of scripts or files, or a branch of one.</summary>
    HarmfulNames = 5,

    Form = 6,

    /// <summary>The streams that are a file inside the file.</summary>
    Files = 7,

    /// <summary>A page of another file that is drawn on this one.</summary>
    OtherPage = 8,
}
