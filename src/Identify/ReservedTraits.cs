namespace Identify;

/// <summary>
/// The names that the Segment specification reserves, in its camelCase spelling.
/// Use them for their meaning alone.
/// </summary>
/// <remarks>
/// Specification: <see href="https://segment.com/docs/connections/spec/identify/#traits">Identify, Traits</see>.
/// </remarks>
public static class ReservedTraits
{
    /// <summary>Street address of the user. A JSON object of <see cref="AddressMembers"/>.</summary>
    public const string Address = "address";

    /// <summary>Age of the user. A JSON number.</summary>
    public const string Age = "age";

    /// <summary>URL of a picture of the user. A JSON string.</summary>
    public const string Avatar = "avatar";

    /// <summary>The user's birthday. A JSON string that holds an ISO-8601 date.</summary>
    public const string Birthday = "birthday";

    /// <summary>Company that the user represents. A JSON object of <see cref="CompanyMembers"/>.</summary>
    public const string Company = "company";

    /// <summary>When the user's account was created. A JSON string that holds an ISO-8601 date.</summary>
    public const string CreatedAt = "createdAt";

    /// <summary>Description of the user. A JSON string.</summary>
    public const string Description = "description";

    /// <summary>Email address of the user. A JSON string.</summary>
    public const string Email = "email";

    /// <summary>First name of the user. A JSON string.</summary>
    public const string FirstName = "firstName";

    /// <summary>Gender of the user. A JSON string.</summary>
    public const string Gender = "gender";

    /// <summary>Id of the user in your database. A JSON string. The call's user id takes its place.</summary>
    public const string Id = "id";

    /// <summary>Last name of the user. A JSON string.</summary>
    public const string LastName = "lastName";

    /// <summary>Full name of the user. A JSON string. Segment makes it from first and last name where it is left out.</summary>
    public const string Name = "name";

    /// <summary>Phone number of the user. A JSON string.</summary>
    public const string Phone = "phone";

    /// <summary>Position of the user in a company, such as <c>VP of Engineering</c>. A JSON string.</summary>
    public const string Title = "title";

    /// <summary>User name, unique among all users. A JSON string.</summary>
    public const string Username = "username";

    /// <summary>Website of the user. A JSON string.</summary>
    public const string Website = "website";

    /// <summary>The names reserved in the object under <see cref="Address"/>.</summary>
    /// <inheritdoc cref="ReservedTraits" path="/remarks"/>
    public static class AddressMembers
    {
        /// <summary>City of the address. A JSON string.</summary>
        public const string City = "city";

        /// <summary>Country of the address. A JSON string.</summary>
        public const string Country = "country";

        /// <summary>Postal code of the address. A JSON string, which keeps a leading zero.</summary>
        public const string PostalCode = "postalCode";

        /// <summary>State of the address. A JSON string.</summary>
        public const string State = "state";

        /// <summary>Street of the address. A JSON string.</summary>
        public const string Street = "street";
    }

    /// <summary>The names reserved in the object under <see cref="Company"/>.</summary>
    /// <inheritdoc cref="ReservedTraits" path="/remarks"/>
    public static class CompanyMembers
    {
        /// <summary>Name of the company. A JSON string.</summary>
        public const string Name = "name";

        /// <summary>Id of the company. A JSON string or number.</summary>
        public const string Id = "id";

        /// <summary>Industry of the company. A JSON string.</summary>
        public const string Industry = "industry";

        /// <summary>Number of the company's employees. A JSON number. The name is snake_case in every spelling.</summary>
        public const string EmployeeCount = "employee_count";

        /// <summary>Plan that the company is on. A JSON string.</summary>
        public const string Plan = "plan";
    }
}
