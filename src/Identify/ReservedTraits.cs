// Written by `dotnet run --project eng/Specification`.
namespace Identify;

/// <summary>
/// The names that the Segment specification reserves, in its camelCase spelling.
/// Use them only for their intended meaning.
/// </summary>
/// <remarks>
/// Specification: <see href="https://segment.com/docs/connections/spec/identify/#traits">Identify, Traits</see>.
/// </remarks>
public static class ReservedTraits
{
    /// <summary>The street address of the user. A JSON object of <see cref="AddressMembers"/>.</summary>
    public const string Address = "address";

    /// <summary>The age of the user. A JSON number.</summary>
    public const string Age = "age";

    /// <summary>The URL of the user's picture. A JSON string.</summary>
    public const string Avatar = "avatar";

    /// <summary>The user's birthday. A JSON string that holds an ISO-8601 date without a time.</summary>
    public const string Birthday = "birthday";

    /// <summary>The company that the user represents. A JSON object of <see cref="CompanyMembers"/>.</summary>
    public const string Company = "company";

    /// <summary>The date when the user's account was created. A JSON string that holds an ISO-8601 date.</summary>
    public const string CreatedAt = "createdAt";

    /// <summary>The description of the user. A JSON string.</summary>
    public const string Description = "description";

    /// <summary>The email address of the user. A JSON string.</summary>
    public const string Email = "email";

    /// <summary>The first name of the user. A JSON string.</summary>
    public const string FirstName = "firstName";

    /// <summary>The gender of the user. A JSON string.</summary>
    public const string Gender = "gender";

    /// <summary>The ID of the user in your database. A JSON string. The call's user ID replaces it.</summary>
    public const string Id = "id";

    /// <summary>The last name of the user. A JSON string.</summary>
    public const string LastName = "lastName";

    /// <summary>The full name of the user. A JSON string. Segment derives it from the first and last name if it is left out.</summary>
    public const string Name = "name";

    /// <summary>The phone number of the user. A JSON string.</summary>
    public const string Phone = "phone";

    /// <summary>The user's position in a company. A JSON string.</summary>
    public const string Title = "title";

    /// <summary>The user name. A JSON string. It is unique among all users.</summary>
    public const string Username = "username";

    /// <summary>The website of the user. A JSON string.</summary>
    public const string Website = "website";

    /// <summary>The names that are reserved in the object <see cref="Address"/>.</summary>
    /// <inheritdoc cref="ReservedTraits" path="/remarks"/>
    public static class AddressMembers
    {
        /// <summary>The city of the address. A JSON string.</summary>
        public const string City = "city";

        /// <summary>The country of the address. A JSON string.</summary>
        public const string Country = "country";

        /// <summary>The postal code of the address. A JSON string. Leading zeros are part of it.</summary>
        public const string PostalCode = "postalCode";

        /// <summary>The state of the address. A JSON string.</summary>
        public const string State = "state";

        /// <summary>The street of the address. A JSON string.</summary>
        public const string Street = "street";
    }

    /// <summary>The names that are reserved in the object <see cref="Company"/>.</summary>
    /// <inheritdoc cref="ReservedTraits" path="/remarks"/>
    public static class CompanyMembers
    {
        /// <summary>The name of the company. A JSON string.</summary>
        public const string Name = "name";

        /// <summary>The ID of the company. A JSON string or number.</summary>
        public const string Id = "id";

        /// <summary>The industry of the company. A JSON string.</summary>
        public const string Industry = "industry";

        /// <summary>The number of the company's employees. A JSON number. The name is snake_case in every naming policy.</summary>
        public const string EmployeeCount = "employee_count";

        /// <summary>The plan that the company is on. A JSON string.</summary>
        public const string Plan = "plan";
    }
}
