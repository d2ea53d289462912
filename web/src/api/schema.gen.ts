// Generated from docs/reference/openapi.json by `npm run gen`.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether searches can be answered, part by part */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cdn/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stored picture or video
         * @description Answers ETag with 304 and single byte ranges with 206. With `v`, the beginning of the SHA-256 of its content, the answer may be kept for ever.
         */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets-service/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State of the asset pipeline */
        get: operations["getAssetsHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets-service/api/health/{platform}/{entityType}/{entityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State of one entity's assets */
        get: operations["getEntityAssets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets-service/api/health/{platform}/{entityType}/{entityId}/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try one entity's assets again
         * @description Assets in trouble are tried again within a minute, those that are gone too; when none is in trouble, the scraper is asked for a fresh link.
         */
        post: operations["repairEntityAssets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant-service/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the page is signed in as */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign the page in with a key
         * @description For browsers alone, from our own page; programs send the key with each request.
         */
        post: operations["signIn"];
        /** End the session */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant-service/api/session/local": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the page in that this very machine opened
         * @description For `./creatorscope start` on loopback: without a key, as all that the tenant may. Refused over any other address and through proxies.
         */
        post: operations["signInLocally"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant-service/api/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant's keys and when each was last used */
        get: operations["listKeys"];
        put?: never;
        /** Make a key */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant-service/api/keys/{keyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a new key in the place of one
         * @description The new one has the same name, scopes and length of life. Both open until the overlap is over.
         */
        post: operations["rotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant-service/api/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a key at once, with all sessions that it opened */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant-service/api/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the tenant used in a month, and what its plan holds */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant-service/api/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All tenants */
        get: operations["listTenants"];
        put?: never;
        /** Take a tenant in */
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenant-service/api/tenants/{tenantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a tenant's name or plan, or suspend it */
        patch: operations["changeTenant"];
        trace?: never;
    };
    "/discovery-service/api/profile/{platform}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search profiles
         * @description Finds profiles by filters that must all hold, sorted by any metric.
         *
         *     Texts compare without regard to case; LIKE finds the value anywhere in the text, and every character of it stands for itself.
         *     A profile whose value is unknown passes NE and NOT_IN and no other operator, and sorts last in both directions.
         *     A time may be a date: then the whole day counts. `ALL` takes both platforms in turn, and goes on with one when the other runs out.
         *     `query` forgives typos in handle and name; `collection` and `campaign` look into the tenant's own lists. A share of the
         *     audience (`audienceCountry` and its like) is that of `key`: 0 where it is not among the known ones, unknown where none is known.
         *     Page on with `cursor`: pages then neither repeat nor miss a profile; 410 says that a newer data set has been published.
         */
        post: operations["searchProfiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/profile/{platform}/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Values to choose from in filters */
        get: operations["getOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/profile/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Places by the beginning of their name, with the creators of each */
        post: operations["findLocations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/profile/{platform}/{platformProfileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One profile, with those linked with it and its place among its peers */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/profile/{platform}/{platformProfileId}/timeseries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a profile grew */
        post: operations["getTimeseries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/profile/{platform}/{platformProfileId}/hashtags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hashtags of a profile, with the engagement of each */
        get: operations["getHashtags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/profile/{platform}/{platformProfileId}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who follows a profile: demographics and notable followers */
        get: operations["getAudience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/profile/{platform}/{platformProfileId}/authenticity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How genuine a profile looks, part by part, and when its growth was unusual */
        get: operations["getAuthenticity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/profile/{platform}/{platformProfileId}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest posts of a profile */
        get: operations["getPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/profile/{platform}/{platformProfileId}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creators like the given one, with reasons */
        post: operations["findSimilar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/profile/{platform}/{platformProfileId}/explain/{metric}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a profile's figure came to be */
        get: operations["getProfileExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How every figure is made */
        get: operations["listExplanations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discovery-service/api/explain/{metric}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one figure is made */
        get: operations["getExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/genre-insights-service/api/genre/{platform}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Figures of genres
         * @description Figures of genres: a category in a month, country, language and size class, or in all of them. A
         *     profile stands in the groups of its account as it is now, in all months, so that a trend follows the same creators; one whose
         *     country, language or size is unknown stands in `ALL` alone.
         */
        post: operations["getGenreOverview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/genre-insights-service/api/genre/{platform}/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Figures of genres, language by language
         * @description Figures of genres: a category in a month, country, language and size class, or in all of them. A
         *     profile stands in the groups of its account as it is now, in all months, so that a trend follows the same creators; one whose
         *     country, language or size is unknown stands in `ALL` alone.
         */
        post: operations["getGenreLanguages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/genre-insights-service/api/genre/{platform}/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Months, categories, countries, languages and size classes that there are */
        get: operations["getGenreOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leaderboard-service/api/leaderboard/platform/{platform}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Board of a platform
         * @description A month's ranks. Rows carry the ranks and figures of the month and of the month before, and who
         *     their creators are now; a finished month stays as it was. A rank is 1 + the number certainly ahead, so that ties share it, as do
         *     YouTube's rounded counts that cannot be told apart; `place` counts them through.
         */
        post: operations["getLeaderboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leaderboard-service/api/leaderboard/cross-platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Board of creators, linked profiles being one
         * @description A month's ranks. Rows carry the ranks and figures of the month and of the month before, and who
         *     their creators are now; a finished month stays as it was. A rank is 1 + the number certainly ahead, so that ties share it, as do
         *     YouTube's rounded counts that cannot be told apart; `place` counts them through.
         */
        post: operations["getCrossPlatformLeaderboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leaderboard-service/api/leaderboard/category/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Board of a category
         * @description A month's ranks. Rows carry the ranks and figures of the month and of the month before, and who
         *     their creators are now; a finished month stays as it was. A rank is 1 + the number certainly ahead, so that ties share it, as do
         *     YouTube's rounded counts that cannot be told apart; `place` counts them through.
         */
        post: operations["getCategoryLeaderboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leaderboard-service/api/leaderboard/language/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Board of a language
         * @description A month's ranks. Rows carry the ranks and figures of the month and of the month before, and who
         *     their creators are now; a finished month stays as it was. A rank is 1 + the number certainly ahead, so that ties share it, as do
         *     YouTube's rounded counts that cannot be told apart; `place` counts them through.
         */
        post: operations["getLanguageLeaderboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leaderboard-service/api/leaderboard/platform/{platform}/{profileId}/movement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a rank changed
         * @description Splits a change of rank into what the creator's own figure did and what others did, and says why one entered or left.
         */
        get: operations["getRankMovement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leaderboard-service/api/leaderboard/cross-platform/{creatorId}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Followers of a creator by date, with the parts */
        get: operations["getCreatorSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leaderboard-service/api/leaderboard/platform/{platform}/day/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Board of a single day
         * @description Ranks those that have a snapshot of the day; `followers` and `views` by what they won since the day before, of whom both days are known. It needs ClickHouse.
         */
        get: operations["getDayLeaderboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Collections, the one changed last first */
        get: operations["listCollections"];
        put?: never;
        /** Make a collection */
        post: operations["createCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One collection */
        get: operations["getCollection"];
        put?: never;
        post?: never;
        /** Delete a collection with all that it holds */
        delete: operations["deleteCollection"];
        options?: never;
        head?: never;
        /** Rename a collection, or write notes and tags */
        patch: operations["changeCollection"];
        trace?: never;
    };
    "/collection-service/api/collections/{id}/creators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Creators of a collection with their figures, in its order */
        get: operations["listCollectionCreators"];
        put?: never;
        /** Add creators by their ids */
        post: operations["addCollectionCreators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/collections/{id}/creators/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take creators out */
        post: operations["removeCollectionCreators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/collections/{id}/creators/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put creators before another one, or at the end */
        post: operations["moveCollectionCreators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/collections/{id}/creators/{platform}/{platformProfileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Write notes and tags of a creator in a collection */
        patch: operations["changeCollectionCreator"];
        trace?: never;
    };
    "/collection-service/api/collections/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add creators by handles or from a CSV file, with a report of each line that brought nobody */
        post: operations["importCollectionCreators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/collections/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All creators of a collection as a file, in its order */
        get: operations["downloadCollection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/selection/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chosen creators as a file, in the order named */
        post: operations["downloadSelection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/collections/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Share links of a collection */
        get: operations["listCollectionShares"];
        put?: never;
        /** Make a link that shows a collection to whoever has it */
        post: operations["shareCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/collections/{id}/shares/{shareId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a link now */
        delete: operations["revokeCollectionShare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/shared/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a share link shows; needs no key */
        get: operations["openSharedCollection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/saved-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved searches, by name */
        get: operations["listSavedSearches"];
        put?: never;
        /** Give a search a name */
        post: operations["saveSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection-service/api/saved-searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One saved search */
        get: operations["getSavedSearch"];
        /** Put another search in the place of a saved one */
        put: operations["replaceSavedSearch"];
        post?: never;
        /** Delete a saved search */
        delete: operations["deleteSavedSearch"];
        options?: never;
        head?: never;
        /** Rename a saved search */
        patch: operations["renameSavedSearch"];
        trace?: never;
    };
    "/campaign-service/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant's campaigns */
        get: operations["listCampaigns"];
        put?: never;
        /** Make a campaign */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign-service/api/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A campaign and its brief */
        get: operations["getCampaign"];
        /** Put another name and brief in place */
        put: operations["replaceCampaign"];
        post?: never;
        /** Delete a campaign with its creators and posts */
        delete: operations["deleteCampaign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign-service/api/campaigns/{id}/creators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The creators of a campaign, each with its fit to the brief */
        get: operations["listCampaignCreators"];
        put?: never;
        /** Add creators to a campaign */
        post: operations["addCampaignCreators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign-service/api/campaigns/{id}/creators/{platform}/{profileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a creator out of a campaign */
        delete: operations["removeCampaignCreator"];
        options?: never;
        head?: never;
        /** Change status, module or note of a creator */
        patch: operations["changeCampaignCreator"];
        trace?: never;
    };
    "/campaign-service/api/campaigns/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sponsored posts of a campaign, each with its newest figures */
        get: operations["listCampaignPosts"];
        put?: never;
        /** Add sponsored posts by their links */
        post: operations["addCampaignPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign-service/api/campaigns/{id}/posts/{platform}/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a post */
        delete: operations["removeCampaignPost"];
        options?: never;
        head?: never;
        /** Take a post out of what counts, or back */
        patch: operations["changeCampaignPost"];
        trace?: never;
    };
    "/campaign-service/api/campaigns/{id}/posts/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the creators' posts of the period that mention what the brief says
         * @description Looked for are the mentions of the brief, or its keywords where it has none, as keyword reports look for them, in posts of creators who are neither suggested nor declined.
         */
        post: operations["findCampaignPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign-service/api/campaigns/{id}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether creators that a module surfaced got more engagement, in one campaign
         * @description Compared are creators of the same campaign on the same platform: the ratio of geometric means of the engagement rate, with a studentised bootstrap over creators whose 95 % intervals hold together.
         */
        get: operations["getCampaignImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign-service/api/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether creators that a module surfaced got more engagement, over all campaigns
         * @description Compared are creators of the same campaign on the same platform: the ratio of geometric means of the engagement rate, with a studentised bootstrap over creators whose 95 % intervals hold together.
         */
        get: operations["getImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ingest-service/api/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take records in
         * @description The body is streamed, so its size has no limit; a line may have 16 MiB. Good records land although others are bad: those go to quarantine, with line, column and reason. The same records sent twice are kept once.
         */
        post: operations["ingestRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant's reports */
        get: operations["listKeywordReports"];
        put?: never;
        /**
         * Ask for a keyword report
         * @description A keyword is found without regard to case where it stands alone or ends a longer word: "protein" in "#wheyprotein", not in "proteins"; in every script. The report is worked on in the background.
         */
        post: operations["createKeywordReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count what a report would find */
        post: operations["countKeywordPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report and how far it is */
        get: operations["getKeywordReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/reports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the work on a report
         * @description A report that has ended stays as it is.
         */
        post: operations["cancelKeywordReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/reports/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report as it changes, as server-sent events
         * @description Each event `progress` holds the report; the stream ends with it.
         */
        get: operations["followKeywordReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/reports/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts of a report, page by page */
        get: operations["listKeywordPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/reports/{id}/creators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Creators of a report, ranked */
        get: operations["listKeywordCreators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/reports/{id}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often each keyword was used, by day or week */
        get: operations["getKeywordTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/reports/{id}/share-of-voice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keywords of a report beside each other */
        get: operations["getShareOfVoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/reports/{id}/demographics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the audience is, by category */
        get: operations["getKeywordDemographics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/reports/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All posts of a report as a file */
        get: operations["downloadKeywordReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keyword-service/api/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Synonyms of keywords */
        get: operations["getKeywordSynonyms"];
        /** Put other groups in place of the tenant's own */
        put: operations["replaceKeywordSynonyms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/publishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last publishes, with what was refused and why */
        get: operations["listPublishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/publishes/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One publish, with all its checks */
        get: operations["getPublish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/publishes/{version}/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Serve the version before this one again
         * @description Only while this one is served, so that asked twice it goes back once.
         */
        post: operations["rollBackPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The models, what they read and what reads them */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/models/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One model */
        get: operations["getModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last runs */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs by itself, and how it stands */
        get: operations["listSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/schedules/{schedule}/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a schedule run once, also while it is paused */
        post: operations["triggerSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/schedules/{schedule}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a schedule begin nothing by itself; what runs goes on */
        post: operations["pauseSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/schedules/{schedule}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a paused schedule go on with its next tick */
        post: operations["resumeSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/schedule-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last runs of the schedules */
        get: operations["listScheduleRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/schedule-runs/{schedule}/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run: its steps, why it failed, its log */
        get: operations["getScheduleRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/schedule-runs/{schedule}/{run}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A run as it goes on, as server-sent events
         * @description Each event `run` holds what the run itself answers; the stream ends with the run.
         */
        get: operations["followScheduleRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/schedule-runs/{schedule}/{run}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a run that has not ended */
        post: operations["cancelScheduleRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/schedule-runs/{schedule}/{run}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a run begin again that did not go well */
        post: operations["retryScheduleRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/failed-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks of the queue that were given up */
        get: operations["listFailedTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/failed-tasks/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have tasks begin again that were given up within 24 hours
         * @description All of a flow, or those with a reason. A task whose link has expired is left; its entity needs a fresh one.
         */
        post: operations["retryFailedTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pipeline as it goes on, as server-sent events
         * @description Events: `schedules` (as listSchedules answers), `runs` (that go on, wait or ended within five minutes, as listScheduleRuns answers), `queue` (as getAssetsHealth answers), each when it has changed.
         */
        get: operations["followPipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipeline-service/api/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How fresh every source, mart and served table is, against its target */
        get: operations["getFreshness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem. */
        Problem: {
            /** @example urn:creatorscope:problem:INVALID_REQUEST */
            type: string;
            title: string;
            /** @example 400 */
            status: number;
            /** @description What happened and what to do, in one sentence. */
            detail: string;
            /**
             * @description Stable name of the problem.
             * @example INVALID_REQUEST
             */
            code: string;
            /** @description Path of the request. */
            instance: string;
            /** @description Each place of the request that is wrong; empty when the problem lies elsewhere. */
            errors: {
                /** @description `/filters/0/value` in the body, `line 3, followers` in NDJSON, `?size` in the query, `{platform}` in the path. */
                place: string;
                message: string;
            }[];
            /** @description Also in the header `x-request-id` and in every line of the log. */
            requestId: string;
        };
        /** @description A creator on one platform. Rates are percentages; times are UTC; unknown is null. */
        Profile: {
            /** @enum {string} */
            platform: "INSTAGRAM" | "YOUTUBE";
            /**
             * @description The platform's own id of the profile.
             * @example UCX6OQ3DkcsbYNE6H8uQQuVA
             */
            profileId: string;
            /**
             * @description Handle, without @. null: unknown.
             * @example mrbeast
             */
            handle: string | null;
            /**
             * @description Display name. null: unknown.
             * @example MrBeast
             */
            name: string | null;
            /**
             * @description Text that the creator shows on the profile. null: unknown.
             * @example New video every week
             */
            biography: string | null;
            /**
             * @description Main category. null: unknown.
             * @example Entertainment
             */
            category: string | null;
            /**
             * @description All categories, most frequent first.
             * @example [
             *       "Entertainment",
             *       "Gaming"
             *     ]
             */
            categories: string[];
            /**
             * @description Language, as ISO 639-1 code. null: unknown.
             * @example en
             */
            language: string | null;
            /**
             * @description Country, as ISO 3166-1 alpha-2 code. null: unknown.
             * @example IN
             */
            country: string | null;
            /**
             * @description State or region. null: unknown.
             * @example Maharashtra
             */
            state: string | null;
            /**
             * @description City. null: unknown.
             * @example Mumbai
             */
            city: string | null;
            /**
             * @description Gender. null: unknown.
             * @example FEMALE
             */
            gender: string | null;
            /**
             * @description Verified by the platform. null: unknown.
             * @example true
             */
            isVerified: boolean | null;
            /**
             * @description Business account. null: unknown.
             * @example false
             */
            isBusiness: boolean | null;
            /**
             * @description Shows an e-mail address. null: unknown.
             * @example true
             */
            hasEmail: boolean | null;
            /**
             * @description Followers or subscribers. null: unknown.
             * @example 125000
             */
            followers: number | null;
            /**
             * @description Accounts that the creator follows. null: unknown.
             * @example 310
             */
            following: number | null;
            /**
             * @description Posts or videos over the whole life of the profile. null: unknown.
             * @example 842
             */
            uploads: number | null;
            /**
             * @description Views over the whole life of the profile. null: unknown.
             * @example 48000000
             */
            views: number | null;
            /**
             * @description Tier by followers. null: unknown.
             * @example MACRO
             * @enum {string|null}
             */
            tier: "NANO" | "MICRO" | "MACRO" | "MEGA" | null;
            /**
             * @description Average likes of the last 12 posts. null: unknown.
             * @example 3875
             */
            avgLikes: number | null;
            /**
             * @description Average comments of the last 12 posts. null: unknown.
             * @example 92.5
             */
            avgComments: number | null;
            /**
             * @description Average views of the last 12 posts. null: unknown.
             * @example 64000
             */
            avgViews: number | null;
            /**
             * @description Average plays of the last 12 posts. null: unknown.
             * @example 58000
             */
            avgPlays: number | null;
            /**
             * @description Average reach of the last 12 posts. null: unknown.
             * @example 40800
             */
            avgReach: number | null;
            /**
             * @description Whether the reach is estimated by formula. null: unknown.
             * @example true
             */
            reachIsEstimated: boolean | null;
            /**
             * @description Likes and comments of a post per follower, in percent.
             * @example 3.17
             */
            engagementRate: number;
            /**
             * @description Likes and comments of a post per view, in percent. null: unknown.
             * @example 6.2
             */
            engagementRateByViews: number | null;
            /**
             * @description Peers of the same tier and category with a lower engagement rate as of the last hourly run, in percent without decimals. null: unknown.
             * @example 83
             */
            engagementPercentile: number | null;
            /**
             * @description Average likes of the posts of the 30 days before `as_of`. null: unknown.
             * @example 4012
             */
            avgLikes30d: number | null;
            /**
             * @description Average comments of those posts. null: unknown.
             * @example 88
             */
            avgComments30d: number | null;
            /**
             * @description Average views of those posts. null: unknown.
             * @example 66000
             */
            avgViews30d: number | null;
            /**
             * @description Average plays of those posts. null: unknown.
             * @example 61000
             */
            avgPlays30d: number | null;
            /**
             * @description Average reach of those posts. null: unknown.
             * @example 41200
             */
            avgReach30d: number | null;
            /**
             * @description Engagement rate of those posts, in percent. null: unknown.
             * @example 3.25
             */
            engagementRate30d: number | null;
            /**
             * @description Share of images in the last 12 posts, in percent. null: unknown.
             * @example 25
             */
            imageShare: number | null;
            /**
             * @description Share of carousels in the last 12 posts, in percent. null: unknown.
             * @example 25
             */
            carouselShare: number | null;
            /**
             * @description Share of reels in the last 12 posts, in percent. null: unknown.
             * @example 25
             */
            reelsShare: number | null;
            /**
             * @description Share of stories in the last 12 posts, in percent. null: unknown.
             * @example 25
             */
            storiesShare: number | null;
            /**
             * @description Share of videos in the last 12 posts, in percent. null: unknown.
             * @example 25
             */
            videoShare: number | null;
            /**
             * @description Share of shorts in the last 12 posts, in percent. null: unknown.
             * @example 25
             */
            shortsShare: number | null;
            /**
             * @description Most used hashtags, most frequent first.
             * @example [
             *       "skincare",
             *       "glow"
             *     ]
             */
            topHashtags: string[];
            /**
             * @description Kinds of the last 12 posts, the most frequent first.
             * @example [
             *       "REEL",
             *       "IMAGE"
             *     ]
             */
            contentTypes: string[];
            /**
             * @description Accounts that biography and posts mention.
             * @example [
             *       "nykaa"
             *     ]
             */
            mentions: string[];
            /**
             * @description Share of sponsored posts in the last 12 whose kind is known, in percent. null: unknown.
             * @example 16.67
             */
            sponsoredShare: number | null;
            /**
             * @description Engagement rate of sponsored posts, in percent. null: unknown.
             * @example 2.2
             */
            sponsoredEngagementRate: number | null;
            /**
             * @description Engagement rate of the other posts, in percent. null: unknown.
             * @example 3.4
             */
            organicEngagementRate: number | null;
            /**
             * @description How genuine followers and engagement look, 0 to 100. null: unknown.
             * @example 91
             */
            authenticityScore: number | null;
            /**
             * @description How many of the five parts of that score are known.
             * @example 4
             */
            authenticityCoverage: number;
            /**
             * @description Change of followers over 7 days. null: unknown.
             * @example 1200
             */
            followersGrowth7d: number | null;
            /**
             * @description Change of followers over 7 days, in percent. null: unknown.
             * @example 0.97
             */
            followersGrowth7dPct: number | null;
            /**
             * @description Change of followers over 30 days. null: unknown.
             * @example 1200
             */
            followersGrowth30d: number | null;
            /**
             * @description Change of followers over 30 days, in percent. null: unknown.
             * @example 0.97
             */
            followersGrowth30dPct: number | null;
            /**
             * @description Change of followers over 90 days. null: unknown.
             * @example 1200
             */
            followersGrowth90d: number | null;
            /**
             * @description Change of followers over 90 days, in percent. null: unknown.
             * @example 0.97
             */
            followersGrowth90dPct: number | null;
            /**
             * @description Change of followers over 180 days. null: unknown.
             * @example 1200
             */
            followersGrowth180d: number | null;
            /**
             * @description Change of followers over 180 days, in percent. null: unknown.
             * @example 0.97
             */
            followersGrowth180dPct: number | null;
            /**
             * @description Change of followers over 365 days. null: unknown.
             * @example 1200
             */
            followersGrowth365d: number | null;
            /**
             * @description Change of followers over 365 days, in percent. null: unknown.
             * @example 0.97
             */
            followersGrowth365dPct: number | null;
            /**
             * @description Posts in the 30 days before `as_of`.
             * @example 9
             */
            posts30d: number;
            /**
             * @description Posts that the averages rest on.
             * @example 12
             */
            postsAnalysed: number;
            /**
             * Format: date-time
             * @description Time of the newest known post. null: unknown.
             * @example 2026-11-20T09:30:00.000Z
             */
            lastPostAt: string | null;
            /**
             * Format: date-time
             * @description Time of the first snapshot.
             * @example 2025-11-24T00:00:00.000Z
             */
            firstSeenAt: string;
            /**
             * Format: date-time
             * @description Time of the latest snapshot.
             * @example 2026-11-23T18:00:00.000Z
             */
            snapshotAt: string;
            /**
             * @description Other platforms on which a profile of the same creator is known.
             * @example [
             *       "YOUTUBE"
             *     ]
             */
            linkedPlatforms: string[];
            /**
             * @description In a served country, with engagement and reach.
             * @example true
             */
            enabledForSaas: boolean;
            /**
             * @description The picture on our CDN; null until it is stored.
             * @example http://127.0.0.1:8080/cdn/assets/profiles/instagram/123.jpg
             */
            pictureUrl: string | null;
            /**
             * @description The picture as a WebP of at most 320 x 320 pixels; null where none is made (a setting).
             * @example http://127.0.0.1:8080/cdn/assets/profiles/instagram/123.thumb.webp
             */
            pictureThumbnailUrl: string | null;
            /**
             * @description ThumbHash of the picture (base64), to be shown until it is loaded; null where none is made.
             * @example 1QcSHQRnh493V4dIh4eXh1h4kJUI
             */
            pictureThumbhash: string | null;
            /**
             * @description Whose picture it is: the profile's own, or its latest post's.
             * @enum {string|null}
             */
            pictureKind: "profile" | "post" | null;
        };
        /** @description One condition on one field. */
        Filter: {
            /**
             * @description What is asked of the field.
             * @example GTE
             * @enum {string}
             */
            filterType: "EQ" | "NE" | "IN" | "NOT_IN" | "GTE" | "LTE" | "GT" | "LT" | "LIKE" | "ARRAY_ANY" | "ARRAY_ALL";
            /**
             * @example followers
             * @enum {string}
             */
            field: "handle" | "name" | "biography" | "category" | "categories" | "language" | "country" | "state" | "city" | "gender" | "isVerified" | "isBusiness" | "hasEmail" | "followers" | "following" | "uploads" | "views" | "tier" | "avgLikes" | "avgComments" | "avgViews" | "avgPlays" | "avgReach" | "engagementRate" | "engagementRateByViews" | "engagementPercentile" | "avgLikes30d" | "avgComments30d" | "avgViews30d" | "avgPlays30d" | "avgReach30d" | "engagementRate30d" | "imageShare" | "carouselShare" | "reelsShare" | "storiesShare" | "videoShare" | "shortsShare" | "topHashtags" | "contentTypes" | "mentions" | "sponsoredShare" | "sponsoredEngagementRate" | "organicEngagementRate" | "authenticityScore" | "authenticityCoverage" | "followersGrowth7d" | "followersGrowth7dPct" | "followersGrowth30d" | "followersGrowth30dPct" | "followersGrowth90d" | "followersGrowth90dPct" | "followersGrowth180d" | "followersGrowth180dPct" | "followersGrowth365d" | "followersGrowth365dPct" | "posts30d" | "lastPostAt" | "linkedPlatforms" | "enabledForSaas" | "audienceCountry" | "audienceCity" | "audienceLanguage" | "audienceAge" | "audienceGender" | "collection" | "campaign";
            /**
             * @description Of a share of the audience: whose, a country, city, language, age or gender.
             * @example IN
             */
            key?: string;
            /**
             * @description A value of the field's type, as such or as text; a list for IN, NOT_IN, ARRAY_ANY and ARRAY_ALL.
             * @example 1000
             */
            value: string | number | boolean | (string | number | boolean)[];
        };
        /** @description What a keyword report is asked for. */
        KeywordReportRequest: {
            /** @description For people. */
            name?: string;
            /**
             * @description INSTAGRAM: captions are searched; YOUTUBE: titles, descriptions and tags.
             * @enum {string}
             */
            platform: "INSTAGRAM" | "YOUTUBE";
            /** @description A post with any of these is found. */
            keywords: string[];
            /**
             * @description A post must also hold a keyword of each of these groups.
             * @example [
             *       [
             *         "gym",
             *         "fitness"
             *       ]
             *     ]
             */
            and?: string[][];
            /** @description A post with any of these is not found. */
            not?: string[];
            /**
             * Format: date
             * @description First day of publication, UTC.
             */
            from?: string;
            /**
             * Format: date
             * @description Last day of publication, UTC.
             */
            to?: string;
            /**
             * @description Languages of the post, else of its creator, ISO 639-1.
             * @example [
             *       "hi",
             *       "en"
             *     ]
             */
            languages?: string[];
            /**
             * @description Countries of the creator, ISO 3166-1 alpha-2.
             * @example [
             *       "IN"
             *     ]
             */
            countries?: string[];
            /** @description Followers of the creator. */
            followers?: {
                min?: number;
                max?: number;
            };
            /** @description Engagement rate of the post, in percent. */
            engagementRate?: {
                min?: number;
                max?: number;
            };
            /** @description Likes of the post. */
            likes?: {
                min?: number;
                max?: number;
            };
            /** @description Views of the post; plays where the platform counts those. */
            views?: {
                min?: number;
                max?: number;
            };
            /** @description All off unless given; the report repeats them. */
            options?: {
                /** @description A keyword may not end a longer word. */
                exactWord?: boolean;
                /** @description A keyword counts only at the end of a hashtag. */
                hashtagOnly?: boolean;
                /** @description Words of 5 letters and more are also found one letter off. */
                typos?: boolean;
                /** @description Synonyms are found, too. */
                synonyms?: boolean;
                /** @description Words that mean nearly the same are found, too; English alone. */
                semantic?: boolean;
            };
        };
        /** @description A keyword report. */
        KeywordReport: {
            /** Format: uuid */
            id: string;
            request: components["schemas"]["KeywordReportRequest"];
            /** @enum {string} */
            state: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
            /**
             * @description The one it is in, or was in when it ended; null: it waits.
             * @enum {string|null}
             */
            step: "search" | "categorise" | "enrich" | "demographics" | "complete" | null;
            /** @description Of 5. */
            stepsDone: number;
            /** @description What was looked for in place of each keyword, by the options; null until the search begins. */
            terms: {
                keyword: string;
                terms: {
                    text: string;
                    /** @enum {string} */
                    by: "keyword" | "typo" | "synonym" | "semantic";
                }[];
            }[] | null;
            /** @description Posts found so far. null: unknown. */
            posts: number | null;
            /** @description Creators of these posts. null: unknown. */
            creators: number | null;
            /** @description Why it failed. */
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the work began. null: unknown.
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description When it ended. null: unknown.
             */
            finishedAt: string | null;
        };
        /** @description Something that runs by itself, and how it stands. */
        Schedule: {
            /** @example models_core */
            name: string;
            description: string;
            /** @example *\/15 * * * * */
            cron: string;
            steps: string[];
            /** @description How long an attempt may take. */
            timeLimitMinutes: number;
            /**
             * Format: date-time
             * @description Its next tick; null: it is paused.
             * @example 2026-11-24T00:00:00.000Z
             */
            nextAt: string | null;
            /**
             * Format: date-time
             * @description Since when it is paused.
             * @example 2026-11-24T00:00:00.000Z
             */
            pausedAt: string | null;
            /** @description Who paused it. */
            pausedBy: string | null;
            /**
             * Format: date-time
             * @description When it last succeeded.
             * @example 2026-11-24T00:00:00.000Z
             */
            lastDoneAt: string | null;
            /** @description It is late when its last success is older. */
            freshMinutes: number;
            isLate: boolean;
            /** @description The last one that began. */
            lastRun: {
                id: string;
                /**
                 * @description QUEUED: it waits for its turn. RETRYING: the first attempt failed, the second begins at retryAt. FAILED: both failed. SKIPPED: a newer tick took its place.
                 * @enum {string}
                 */
                state: "QUEUED" | "RUNNING" | "RETRYING" | "DONE" | "FAILED" | "CANCELLED" | "SKIPPED";
                /**
                 * Format: date-time
                 * @description When its last attempt began.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description When it ended.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                endedAt: string | null;
                /** @description Why it failed. */
                error: string | null;
            } | null;
        };
        /** @description One run of a schedule. */
        ScheduleRun: {
            /** @example models_core/2026-11-28T07:15Z */
            id: string;
            /** @example models_core */
            schedule: string;
            /**
             * Format: date-time
             * @description The moment that it is for; of a manual one: when it was asked for.
             * @example 2026-11-24T00:00:00.000Z
             */
            tick: string;
            /**
             * @description CATCH_UP: it was due while nothing ran. BACKFILL: a person had that tick run, or run again.
             * @enum {string}
             */
            cause: "SCHEDULE" | "CATCH_UP" | "BACKFILL" | "MANUAL";
            /**
             * @description QUEUED: it waits for its turn. RETRYING: the first attempt failed, the second begins at retryAt. FAILED: both failed. SKIPPED: a newer tick took its place.
             * @enum {string}
             */
            state: "QUEUED" | "RUNNING" | "RETRYING" | "DONE" | "FAILED" | "CANCELLED" | "SKIPPED";
            /** @description 0: none began yet. */
            attempt: number;
            /**
             * Format: date-time
             * @description When it was put in the line.
             * @example 2026-11-24T00:00:00.000Z
             */
            queuedAt: string;
            /**
             * Format: date-time
             * @description When its last attempt began.
             * @example 2026-11-24T00:00:00.000Z
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description When its next attempt begins.
             * @example 2026-11-24T00:00:00.000Z
             */
            retryAt: string | null;
            /**
             * Format: date-time
             * @description When it ended.
             * @example 2026-11-24T00:00:00.000Z
             */
            endedAt: string | null;
            /** @description Why the last attempt failed, or why it was left out. */
            error: string | null;
            /** @description Who asked for it. */
            askedBy: string | null;
        };
        /** @description A key, without its secret. */
        ApiKey: {
            /**
             * @description Stands in the key, after `csk_`.
             * @example 0f8fad5bd9cb469f
             */
            keyId: string;
            /** @example Reporting */
            name: string;
            /**
             * @description What it is for.
             * @example [
             *       "read"
             *     ]
             */
            scopes: ("read" | "write" | "export" | "admin")[];
            /**
             * @description REPLACED: rotated, and open until it expires.
             * @enum {string}
             */
            state: "ACTIVE" | "REPLACED" | "EXPIRED" | "REVOKED";
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it ends; null: never.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was ended by hand.
             */
            revokedAt: string | null;
            /** @description The key that it was rotated to. */
            replacedBy: string | null;
            /**
             * Format: date-time
             * @description To the minute; null: never.
             */
            lastUsedAt: string | null;
        };
        /** @description A tenant. */
        Tenant: {
            /** @example acme */
            tenantId: string;
            /** @example Acme */
            name: string;
            /** @example growth */
            plan: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Since when it is refused; null: it is not.
             */
            suspendedAt: string | null;
        };
        /** @description Who the page is signed in as. */
        Session: {
            /**
             * @description open: nobody has to sign in.
             * @enum {string}
             */
            access: "keys" | "open";
            isSignedIn: boolean;
            /** @description Whether this machine signs its own page in. */
            canSignInLocally: boolean;
            /** @description Whose session it is. */
            tenantId: string | null;
            /** @description As people call it. */
            tenantName: string | null;
            /** @description The key that it was opened with. */
            keyId: string | null;
            scopes: ("read" | "write" | "export" | "admin")[];
            /** @description Whether it may change what belongs to all. */
            isOperator: boolean;
            plan: {
                /** @example growth */
                name: string;
                /** @example Growth */
                title: string;
                features: ("keyword_reports" | "export" | "similar" | "audience" | "genre_insights" | "leaderboard" | "collections" | "campaigns")[];
                limits: {
                    /** @description null: no bound. */
                    requestsPerMinute: number | null;
                    /** @description null: no bound. */
                    resultDepth: number | null;
                    /** @description null: no bound. */
                    reportsPerMonth: number | null;
                    /** @description null: no bound. */
                    exportRowsPerMonth: number | null;
                    /** @description null: no bound. */
                    collections: number | null;
                };
            } | null;
        };
        /** @description How a figure is made. */
        Explanation: {
            /**
             * @description Name of the field, or of the formula.
             * @example engagementRate
             */
            metric: string;
            /**
             * @description Column of the mart.
             * @example engagement_rate
             */
            column: string | null;
            /** @example Engagement rate */
            title: string;
            /** @example round((likes + comments) / followers * 100, 2) */
            formula: string;
            /** @example percent */
            unit: string;
            /**
             * @description The time or the posts that it spans.
             * @example the newest 12 known posts
             */
            window: string | null;
            /** @description Where the formula is from. */
            source: string;
            /** @description What it does not tell, and what it is where inputs are missing. */
            limits: string[];
            /**
             * @description The marts that hold it.
             * @example [
             *       "mart_youtube_account"
             *     ]
             */
            models: string[];
            /**
             * @description Its page in the repository.
             * @example docs/reference/formulas/reach.md
             */
            docs: string;
            inputs: {
                /**
                 * @description Name of the input in the formula.
                 * @example likes
                 */
                name: string;
                /** @example likes of a post, or their average */
                meaning: string;
                /**
                 * @description The field of a profile that it is, where one shows it.
                 * @example avgLikes
                 */
                field: string | null;
            }[];
        };
        /** @description Creators of a category, in a month, country, language and size class. */
        GenreCell: {
            /** @enum {string} */
            platform: "INSTAGRAM" | "YOUTUBE";
            category: string;
            /**
             * @description The first day of the month, or `ALL`.
             * @example 2026-11-01
             */
            month: string;
            /** @description ISO 3166-1 alpha-2, or `ALL`. */
            country: string;
            /** @description ISO 639-1, or `ALL`. */
            language: string;
            /**
             * @description Size class, or `ALL`.
             * @enum {string}
             */
            profileType: "NANO" | "MICRO" | "MACRO" | "MEGA" | "ALL";
            /** @description Profiles that were seen in the month or published in it; of `ALL` every profile. */
            creators: number | null;
            /** @description Posts published in the month. */
            uploads: number | null;
            /** @description Views of these posts. */
            views: number | null;
            /** @description Plays of these posts. */
            plays: number | null;
            /** @description Followers that the profiles closed the month with. */
            followers: number | null;
            /** @description Likes of the posts. */
            likes: number | null;
            /** @description Comments of the posts. */
            comments: number | null;
            /** @description Likes and comments together. */
            engagement: number | null;
            /** @description Percent; mean likes and comments of a post over mean followers of a profile. */
            engagementRate: number | null;
            /** @description Profiles whose audience the shares are taken over. */
            audienceCreators: number;
            /**
             * @description Fractions of the audience by gender and age, weighted by followers; null where none is known.
             * @example {
             *       "male": {
             *         "18-24": 0.3
             *       },
             *       "female": {
             *         "18-24": 0.7
             *       }
             *     }
             */
            audienceAgeGender: {
                [key: string]: {
                    [key: string]: number;
                };
            } | null;
            /** @description Percent of men and women among it; null where none is known. */
            audienceGender: {
                male_per?: number;
                female_per?: number;
            } | null;
            /** @description Figures of the month before; null where there was none, or the cell is of all months. */
            previous: {
                /** @description Profiles that were seen in the month or published in it; of `ALL` every profile. */
                creators?: number | null;
                /** @description Posts published in the month. */
                uploads?: number | null;
                /** @description Views of these posts. */
                views?: number | null;
                /** @description Plays of these posts. */
                plays?: number | null;
                /** @description Followers that the profiles closed the month with. */
                followers?: number | null;
                /** @description Likes of the posts. */
                likes?: number | null;
                /** @description Comments of the posts. */
                comments?: number | null;
                /** @description Likes and comments together. */
                engagement?: number | null;
                /** @description Percent; mean likes and comments of a post over mean followers of a profile. */
                engagementRate?: number | null;
            } | null;
            /** @description What changed since the month before. */
            change: {
                creators?: {
                    /** @description This month less the month before. */
                    absolute: number | null;
                    /** @description The same in percent of the month before. */
                    percent: number | null;
                };
                uploads?: {
                    /** @description This month less the month before. */
                    absolute: number | null;
                    /** @description The same in percent of the month before. */
                    percent: number | null;
                };
                views?: {
                    /** @description This month less the month before. */
                    absolute: number | null;
                    /** @description The same in percent of the month before. */
                    percent: number | null;
                };
                plays?: {
                    /** @description This month less the month before. */
                    absolute: number | null;
                    /** @description The same in percent of the month before. */
                    percent: number | null;
                };
                followers?: {
                    /** @description This month less the month before. */
                    absolute: number | null;
                    /** @description The same in percent of the month before. */
                    percent: number | null;
                };
                likes?: {
                    /** @description This month less the month before. */
                    absolute: number | null;
                    /** @description The same in percent of the month before. */
                    percent: number | null;
                };
                comments?: {
                    /** @description This month less the month before. */
                    absolute: number | null;
                    /** @description The same in percent of the month before. */
                    percent: number | null;
                };
                engagement?: {
                    /** @description This month less the month before. */
                    absolute: number | null;
                    /** @description The same in percent of the month before. */
                    percent: number | null;
                };
                engagementRate?: {
                    /** @description This month less the month before. */
                    absolute: number | null;
                    /** @description The same in percent of the month before. */
                    percent: number | null;
                };
            } | null;
            /** @description What to search the platform's profiles for, to see the cell's creators, the largest first. */
            topCreators: {
                sortBy: string;
                filters: {
                    /** @enum {string} */
                    filterType: "EQ";
                    field: string;
                    value: string;
                }[];
            };
        };
        /** @description A creator on a board. */
        BoardRow: {
            /** @description Place among the rows that the board is narrowed to, from 1; null where it has none. */
            place: number | null;
            /** @enum {string} */
            platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
            /** @description Of a creator (`ALL`) the platform and id of one of its profiles, as INSTAGRAM:123. */
            profileId: string;
            /** @description Handle of now; of a creator that of its larger profile. */
            handle: string | null;
            /** @description Name of now. */
            name: string | null;
            /** @description Whether the platform verified one of its profiles. */
            isVerified: boolean | null;
            /** @description The picture on our CDN; null until it is stored. */
            pictureUrl: string | null;
            /** @description A small one, where it was made. */
            pictureThumbnailUrl: string | null;
            /** @description What to show until the picture is there, a ThumbHash in base64. */
            pictureThumbhash: string | null;
            /** @description Category in the month. null: unknown. */
            category: string | null;
            /** @description Language in the month, ISO 639-1. null: unknown. */
            language: string | null;
            /** @description Country in the month, ISO 3166-1 alpha-2. null: unknown. */
            country: string | null;
            /** @description Size class by the followers of the month. null: unknown. */
            tier: string | null;
            /** @description Followers at the close of the month. null: unknown. */
            followers: number | null;
            /** @description The same of the month before. null: unknown. */
            previousFollowers: number | null;
            /** @description Followers won over the month. null: unknown. */
            followersChange: number | null;
            /** @description The same of the month before. null: unknown. */
            previousFollowersChange: number | null;
            /** @description The least that it may truly be, as YouTube rounds counts. null: unknown. */
            followersChangeLow: number | null;
            /** @description The most that it may truly be. null: unknown. */
            followersChangeHigh: number | null;
            /** @description Followers won in percent of those before. null: unknown. */
            followersChangePct: number | null;
            /** @description Views of the month. null: unknown. */
            views: number | null;
            /** @description The same of the month before. null: unknown. */
            previousViews: number | null;
            /** @description Whether views are those of the month's posts rather than the channel's own count. null: unknown. */
            viewsFromPosts: boolean | null;
            /** @description Plays of the month's posts. null: unknown. */
            plays: number | null;
            /** @description The same of the month before. null: unknown. */
            previousPlays: number | null;
            /** @description The month's posts. null: unknown. */
            uploads: number | null;
            /** @description The same of the month before. null: unknown. */
            previousUploads: number | null;
            /** @description Likes of these posts. null: unknown. */
            likes: number | null;
            /** @description The same of the month before. null: unknown. */
            previousLikes: number | null;
            /** @description Comments of these posts. null: unknown. */
            comments: number | null;
            /** @description The same of the month before. null: unknown. */
            previousComments: number | null;
            /** @description Percent; mean likes and comments of a post over followers. null: unknown. */
            engagementRate: number | null;
            /** @description The same of the month before. null: unknown. */
            previousEngagementRate: number | null;
            /** @description Whether it posted in the 30 days before it was last seen in the month. null: unknown. */
            postedIn30d: boolean | null;
            /**
             * Format: date-time
             * @description When its newest post was published. null: unknown.
             */
            lastPostAt: string | null;
            /** @description Followers won for each root of those before; null for who is behind a gate. null: unknown. */
            risingScore: number | null;
            /** @description The same of the month before. null: unknown. */
            previousRisingScore: number | null;
            /** @description Authenticity score of now. */
            authenticityScore: number | null;
            /** @description Rank by the sort key in the scope of the answer; ties share one. */
            rank: number | null;
            /** @description The same of the month before. */
            previousRank: number | null;
            /** @description previousRank - rank; positive means climbed. */
            rankChange: number | null;
            /**
             * @description What came of its rank since the month before. ABSENT: on neither board.
             * @enum {string}
             */
            movement: "CLIMBED" | "FELL" | "STAYED" | "ENTERED" | "LEFT" | "ABSENT";
            /** @description All ranks of the month in the scope of the answer. */
            currentMonthRanks: {
                /** @description By followers won in the month. */
                followersChangeRank: number | null;
                /** @description By followers. */
                followersRank: number | null;
                /** @description By views of the month. */
                viewsRank: number | null;
                /** @description By plays of the month. */
                playsRank: number | null;
                /** @description By engagement rate. */
                engagementRank: number | null;
                /** @description Among risers. */
                risingRank: number | null;
            };
            /** @description The same of the month before. */
            lastMonthRanks: {
                /** @description By followers won in the month. */
                followersChangeRank: number | null;
                /** @description By followers. */
                followersRank: number | null;
                /** @description By views of the month. */
                viewsRank: number | null;
                /** @description By plays of the month. */
                playsRank: number | null;
                /** @description By engagement rate. */
                engagementRank: number | null;
                /** @description Among risers. */
                risingRank: number | null;
            };
            /** @description The profiles that it is made of, each with its own figures. */
            profiles: {
                /** @enum {string} */
                platform: "INSTAGRAM" | "YOUTUBE";
                profileId: string;
                /** @description Handle of now. */
                handle: string | null;
                /** @description Name of now. */
                name: string | null;
                /** @description Whether the platform verified it. */
                isVerified: boolean | null;
                /** @description The picture on our CDN; null until it is stored. */
                pictureUrl: string | null;
                /** @description A small one, where it was made. */
                pictureThumbnailUrl: string | null;
                /** @description What to show until the picture is there, a ThumbHash in base64. */
                pictureThumbhash: string | null;
                /** @description Its own followers at the close of the month. */
                followers: number | null;
                /** @description Followers that it won over the month. */
                followersChange: number | null;
                /** @description Its own views of the month. */
                views: number | null;
            }[];
            /** @description Ranks of the last months, oldest first; there when asked for. */
            history?: {
                /** Format: date */
                month: string;
                /** @description Rank of that month. */
                rank: number | null;
            }[];
        };
        /** @description A list of creators that a tenant keeps. */
        Collection: {
            /** Format: uuid */
            id: string;
            /**
             * @description What the collection is called.
             * @example Summer campaign
             */
            name: string;
            /**
             * @description What the tenant notes down.
             * @example Ask again in May.
             */
            notes: string;
            /** @description Words of the tenant's own. */
            tags: string[];
            /**
             * @description How many creators it holds.
             * @example 42
             */
            creators: number;
            /**
             * @description Share links that open it now.
             * @example 1
             */
            links: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it, or what it holds, was last changed.
             */
            updatedAt: string;
        };
        /** @description A search that has a name. */
        SavedSearch: {
            /** Format: uuid */
            id: string;
            /**
             * @description What the search is called.
             * @example Food creators in Mumbai
             */
            name: string;
            /**
             * @example ALL
             * @enum {string}
             */
            platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
            /** @description Words of handle or name; null: none. */
            query: string | null;
            /** @description As a search takes them. */
            filters: components["schemas"]["Filter"][];
            /** @description Field that it is sorted by; null: as a search sorts by itself. */
            sortBy: string | null;
            /** @enum {string} */
            sortDir: "ASC" | "DESC";
            /** @description Search params of the page that shows it; null where it was not saved there. */
            address: string | null;
            /** @description Collections and campaigns that filters name and that are no more; the search works without those filters. */
            gone: {
                /** @example /filters/0/value */
                place: string;
                message: string;
            }[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description A campaign of a tenant. */
        Campaign: {
            /** Format: uuid */
            id: string;
            /**
             * @description What it is called.
             * @example Summer glow
             */
            name: string;
            /** @description What the campaign looks for. What is left out asks nothing. */
            brief: {
                /**
                 * @description What the campaign is for, in words.
                 * @default
                 */
                goal: string;
                /**
                 * @description What the posts of its creators should be about.
                 * @default []
                 * @example [
                 *       "protein powder"
                 *     ]
                 */
                keywords: string[];
                /**
                 * @description What a sponsored post names: a handle with @, a hashtag with #, or words. Empty: the keywords stand for it.
                 * @default []
                 * @example [
                 *       "@nykaa",
                 *       "#glowwithnykaa"
                 *     ]
                 */
                mentions: string[];
                /**
                 * @description Categories of creators, any of which will do.
                 * @default []
                 * @example [
                 *       "Beauty"
                 *     ]
                 */
                categories: string[];
                /**
                 * @description ISO 639 codes, any of which will do.
                 * @default []
                 * @example [
                 *       "hi",
                 *       "en"
                 *     ]
                 */
                languages: string[];
                /**
                 * @description ISO 3166-1 alpha-2 codes, any of which will do.
                 * @default []
                 * @example [
                 *       "IN"
                 *     ]
                 */
                countries: string[];
                /**
                 * @description Cities, any of which will do.
                 * @default []
                 * @example [
                 *       "Mumbai"
                 *     ]
                 */
                cities: string[];
                /**
                 * @description What the audience should be like.
                 * @default []
                 */
                audience: {
                    /**
                     * @description By what the audience is divided.
                     * @enum {string}
                     */
                    of: "country" | "city" | "language" | "age" | "gender";
                    /**
                     * @description A country code, city, language code, age such as 18-24, MALE or FEMALE.
                     * @example IN
                     */
                    key: string;
                    /**
                     * @description The least that is wanted, in percent.
                     * @example 40
                     */
                    share: number;
                }[];
                /**
                 * @description In all.
                 * @default null
                 */
                budget: {
                    /** @example 500000 */
                    amount: number;
                    /**
                     * @description ISO 4217.
                     * @example INR
                     */
                    currency: string;
                } | null;
                /**
                 * Format: date
                 * @description First day of the period, UTC; posts are found by mention from then on.
                 * @default null
                 * @example 2026-10-01
                 */
                from: string | null;
                /**
                 * Format: date
                 * @description Last day of the period, UTC.
                 * @default null
                 * @example 2026-10-01
                 */
                to: string | null;
            };
            /** @description How many creators are how far. */
            creators: {
                SUGGESTED: number;
                SHORTLISTED: number;
                CONTACTED: number;
                AGREED: number;
                DECLINED: number;
                DONE: number;
            };
            /** @description Sponsored posts, without those that were excluded. */
            posts: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When name or brief were last changed.
             */
            updatedAt: string;
        };
        /** @description What became of the records of a request: each has landed or is in quarantine. */
        IngestAnswer: {
            /**
             * @description Rows that the raw store has confirmed.
             * @example 998
             */
            landed: number;
            /**
             * @description Records that could not be taken.
             * @example 2
             */
            quarantined: number;
            /**
             * @description Names them to `creatorscope quarantine show --file`; null when there are none.
             * @example api/profile/3f0c9a52-7a54-4a3c-9a0e-2f1f6a5f0c11
             */
            quarantineId: string | null;
            /** @description The first ten of the quarantined. */
            problems: {
                /**
                 * @description Line of the body, from 1.
                 * @example 3
                 */
                line: number;
                /** @example followers */
                column: string | null;
                /** @example followers: "12k" is not a whole number */
                reason: string;
            }[];
        };
        /** @description A table, view or reader of the pipeline. */
        PipelineNode: {
            /** @example mart_youtube_account */
            name: string;
            /**
             * @description A raw table, a model, or what reads models: a table of the serving store.
             * @enum {string}
             */
            kind: "source" | "model" | "exposure";
            /**
             * @description raw for sources, serving for exposures, else by the prefix of the model (stg_, int_, mart_), or its folder.
             * @example marts
             */
            layer: string;
            /**
             * @description Of the last run, or of the source. unknown: it has not run, or nothing watches it.
             * @enum {string}
             */
            status: "ok" | "warning" | "failed" | "skipped" | "unknown";
            description: string;
            /** @description view, table or incremental; null for what is no model. */
            materialized: string | null;
            tags: string[];
            /** @description Rows that serve now; null for views. */
            rows: number | null;
            columns: {
                name: string;
                /** @description ClickHouse's type; null until the table stands. */
                type: string | null;
                description: string;
            }[];
            tests: {
                /** @example unique_mart_youtube_account_profile_id */
                name: string;
                /** @example unique */
                kind: string;
                /** @description null: the test is on the whole model. */
                column: string | null;
                /**
                 * @description A failing test of severity warn stops nothing.
                 * @enum {string}
                 */
                severity: "error" | "warn";
                /**
                 * @description What it last found; null: it has not run yet.
                 * @enum {string|null}
                 */
                status: "passed" | "failed" | "warned" | null;
                /** @description Rows that failed it. */
                failures: number | null;
                /** @description The first of those rows, each as JSON. */
                sample: string[];
                /**
                 * Format: date-time
                 * @description When the run began that it last ran in.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                ranAt: string | null;
            }[];
            lastRun: {
                runId: string;
                /**
                 * Format: date-time
                 * @description When the run began.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                startedAt: string;
                /** @enum {string} */
                status: "built" | "failed" | "skipped";
                /** @description Why it failed or was skipped. */
                reason: string | null;
                /** @description Rows after it; null for views and for what was not built. */
                rows: number | null;
                durationMs: number;
            } | null;
            freshness: {
                /**
                 * @description error stops the models that read it.
                 * @enum {string}
                 */
                status: "pass" | "warn" | "error";
                /**
                 * Format: date-time
                 * @description When it was looked at.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                checkedAt: string;
                /** @description Why it could not be told. */
                reason: string | null;
                /**
                 * Format: date-time
                 * @description When the newest row came in; null: there are no rows.
                 * @example 2026-11-24T00:00:00.000Z
                 */
                newestAt: string | null;
                /** @description How long before the check that was. */
                ageSeconds: number | null;
                /** @description The age above which it warns. */
                warnAfterSeconds: number | null;
                /** @description The age above which it is an error. */
                errorAfterSeconds: number | null;
            } | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "live";
                    };
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of every part. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description degraded: searches are answered, something beside them is down.
                         * @enum {string}
                         */
                        status: "ready" | "degraded" | "not-ready";
                        parts: {
                            /** @example postgres */
                            name: string;
                            /** @enum {string} */
                            status: "ok" | "failed";
                            /** @description Why it failed; empty when it did not. */
                            detail: string;
                            /** @description Time that the check took, in milliseconds. */
                            ms: number;
                        }[];
                    };
                };
            };
            /** @description The state of every part. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description degraded: searches are answered, something beside them is down.
                         * @enum {string}
                         */
                        status: "ready" | "degraded" | "not-ready";
                        parts: {
                            /** @example postgres */
                            name: string;
                            /** @enum {string} */
                            status: "ok" | "failed";
                            /** @description Why it failed; empty when it did not. */
                            detail: string;
                            /** @description Time that the check took, in milliseconds. */
                            ms: number;
                        }[];
                    };
                };
            };
        };
    };
    getAsset: {
        parameters: {
            query?: {
                /** @description Version: first digits of the SHA-256. */
                v?: string;
            };
            header?: never;
            path: {
                /** @description Key below `assets/`. */
                "*": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The range. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The caller has it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The object has no such range. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssetsHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State of the asset pipeline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Assets that are stored. */
                        stored: number;
                        /** @description Whether it was read from statistics, since counting takes long. */
                        storedIsEstimate: boolean;
                        /**
                         * Format: date-time
                         * @description When the first link dies of those that wait to be copied; null: none does.
                         */
                        oldestExpiryAt: string | null;
                        /** @description Assets that are not ok, by kind and state. */
                        troubled: {
                            platform: string;
                            entityType: string;
                            assetType: string;
                            /**
                             * @description ok: the newest known link is stored. stale: an older picture is stored and shown. retry: nothing is stored; it is tried again at retryAt. gone: nothing is stored, and the platform has it no longer. waiting: its first transfer is in the queue.
                             * @enum {string}
                             */
                            state: "ok" | "stale" | "retry" | "gone" | "waiting";
                            assets: number;
                        }[];
                        /** @description Depth, age and rate by flow and status. */
                        queue: {
                            /** @example asset_upload_flow */
                            flow: string;
                            /** @enum {string} */
                            status: "PENDING" | "PROCESSING" | "COMPLETE" | "FAILED";
                            /** @description Of COMPLETE and FAILED: that ended within the last 24 hours. */
                            tasks: number;
                            /** @description Seconds since the oldest that is due was enqueued. */
                            oldestS: number | null;
                            /** @description Ended within the last five whole minutes, a second. */
                            perSecond: number | null;
                        }[];
                        /** @description Failures of the last 24 hours by reason, the commonest first. */
                        failures: {
                            flow: string;
                            reason: string;
                            tasks: number;
                        }[];
                        /** @description Media hosts that are left alone for a while. */
                        pausedHosts: {
                            host: string;
                            /** Format: date-time */
                            until: string;
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEntityAssets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @description The platform, in capitals. */
                platform: "INSTAGRAM" | "YOUTUBE";
                /** @description What the asset shows. */
                entityType: "profile" | "post" | "story" | "profile_relationship";
                /**
                 * @description The platform's id of the profile or post: letters, digits, `-` and `_`.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                entityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assets of one entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Every asset of the entity that was ever asked for. */
                        assets: {
                            /** @enum {string} */
                            assetType: "picture" | "thumbnail" | "media";
                            /**
                             * @description ok: the newest known link is stored. stale: an older picture is stored and shown. retry: nothing is stored; it is tried again at retryAt. gone: nothing is stored, and the platform has it no longer. waiting: its first transfer is in the queue.
                             * @enum {string}
                             */
                            state: "ok" | "stale" | "retry" | "gone" | "waiting";
                            /** @description Where it is shown from; null: nothing is stored. */
                            pictureUrl: string | null;
                            /** @description Whether a page can show a placeholder only. */
                            isPlaceholder: boolean;
                            /** @description Why the newest link could not be stored. */
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description When it is tried again.
                             */
                            retryAt: string | null;
                            /**
                             * Format: date-time
                             * @description When it was last stored or found unchanged.
                             */
                            storedAt: string | null;
                            /**
                             * Format: date-time
                             * @description When its newest link last failed.
                             */
                            failedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    repairEntityAssets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description The platform, in capitals. */
                platform: "INSTAGRAM" | "YOUTUBE";
                /** @description What the asset shows. */
                entityType: "profile" | "post" | "story" | "profile_relationship";
                /**
                 * @description The platform's id of the profile or post: letters, digits, `-` and `_`.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                entityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Assets in trouble that are tried again within a minute. */
                        troubled: number;
                        /** @description Whether the scraper is asked for a fresh link of the entity. */
                        refreshRequested: boolean;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who the page is signed in as. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description A key of the tenant. */
                    key: string;
                };
            };
        };
        responses: {
            /** @description Who the page is signed in as. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who the page is signed in as. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInLocally: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who the page is signed in as. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keys, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description What it is for, in your words.
                     * @example Reporting
                     */
                    name: string;
                    /**
                     * @description What it may: none that your own key may not.
                     * @example [
                     *       "read"
                     *     ]
                     */
                    scopes: ("read" | "write" | "export" | "admin")[];
                    /** @description Left out: it does not expire. */
                    expiresInDays?: number;
                };
            };
        };
        responses: {
            /** @description A new key. Keep it: nobody can tell it again. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: components["schemas"]["ApiKey"];
                        /** @description The key itself, shown this once; null when a request with an Idempotency-Key is sent again. */
                        secret: string | null;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Of the key.
                 * @example 0f8fad5bd9cb469f
                 */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description For how long both keys open.
                     * @default 86400
                     */
                    overlapSeconds?: number;
                };
            };
        };
        responses: {
            /** @description The new key, and the old one with its end. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: components["schemas"]["ApiKey"];
                        /** @description The key itself, shown this once; null when a request with an Idempotency-Key is sent again. */
                        secret: string | null;
                        old: components["schemas"]["ApiKey"];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Of the key.
                 * @example 0f8fad5bd9cb469f
                 */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A key, without its secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: {
                /**
                 * @description Left out: the one that runs, UTC.
                 * @example 2026-11
                 */
                month?: string;
                /** @description Rows of the ledger, the newest. */
                limit?: number;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the tenant used in a month. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example 2026-11 */
                        month: string;
                        /**
                         * Format: date-time
                         * @description When the next month begins, and what is counted by the month begins anew.
                         */
                        endsAt: string;
                        /** @description What a plan holds. */
                        plan: {
                            /** @example growth */
                            name: string;
                            /** @example Growth */
                            title: string;
                            features: ("keyword_reports" | "export" | "similar" | "audience" | "genre_insights" | "leaderboard" | "collections" | "campaigns")[];
                            limits: {
                                /** @description null: no bound. */
                                requestsPerMinute: number | null;
                                /** @description null: no bound. */
                                resultDepth: number | null;
                                /** @description null: no bound. */
                                reportsPerMonth: number | null;
                                /** @description null: no bound. */
                                exportRowsPerMonth: number | null;
                                /** @description null: no bound. */
                                collections: number | null;
                            };
                        };
                        used: {
                            /** @description Different searches; the same on the same data set is free. */
                            search: number;
                            /** @description Keyword reports. */
                            report: number;
                            /** @description Rows of files. */
                            export: number;
                        };
                        /** @description The ledger, the newest first. */
                        charges: {
                            /** @enum {string} */
                            action: "search" | "report" | "export";
                            /** @description Searches, reports or rows. */
                            units: number;
                            /** @description Of what was asked for; the same on the same data set is charged once a month. */
                            request: string;
                            datasetVersion: string;
                            /** @description null: no key asked. */
                            keyId: string | null;
                            /** Format: date-time */
                            chargedAt: string;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenants: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All tenants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tenants: components["schemas"]["Tenant"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Of the tenant.
                     * @example acme
                     */
                    tenantId: string;
                    /**
                     * @description As people call it.
                     * @example Reporting
                     */
                    name: string;
                    /**
                     * @description One of the file of plans.
                     * @example growth
                     */
                    plan: string;
                };
            };
        };
        responses: {
            /** @description The tenant and its first key, which has all scopes. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tenant: components["schemas"]["Tenant"];
                        key: components["schemas"]["ApiKey"];
                        /** @description The key itself, shown this once; null when a request with an Idempotency-Key is sent again. */
                        secret: string | null;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Of the tenant.
                 * @example acme
                 */
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description As people call it.
                     * @example Reporting
                     */
                    name?: string;
                    /**
                     * @description One of the file of plans.
                     * @example growth
                     */
                    plan?: string;
                    /** @description Whether its keys and sessions are refused. */
                    suspended?: boolean;
                };
            };
        };
        responses: {
            /** @description A tenant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchProfiles: {
        parameters: {
            query?: {
                /** @description Field to sort by; unknown values come last. Left out: `relevance` where the body has a `query`, else `followers`. */
                sortBy?: "followers" | "following" | "uploads" | "views" | "avgLikes" | "avgComments" | "avgViews" | "avgPlays" | "avgReach" | "engagementRate" | "engagementRateByViews" | "engagementPercentile" | "avgLikes30d" | "avgComments30d" | "avgViews30d" | "avgPlays30d" | "avgReach30d" | "engagementRate30d" | "imageShare" | "carouselShare" | "reelsShare" | "storiesShare" | "videoShare" | "shortsShare" | "sponsoredShare" | "sponsoredEngagementRate" | "organicEngagementRate" | "authenticityScore" | "authenticityCoverage" | "followersGrowth7d" | "followersGrowth7dPct" | "followersGrowth30d" | "followersGrowth30dPct" | "followersGrowth90d" | "followersGrowth90dPct" | "followersGrowth180d" | "followersGrowth180dPct" | "followersGrowth365d" | "followersGrowth365dPct" | "posts30d" | "lastPostAt" | "relevance";
                sortDir?: "ASC" | "DESC";
                /** @description Page, from 1; page * size is at most 10000. Left out with a cursor. */
                page?: number;
                /** @description Profiles in a page. */
                size?: number;
                /** @description `nextCursor` of the page before: goes on where that page ended, with the same filters and sort, however deep. */
                cursor?: string;
                /** @description Whether to count all profiles that match. */
                computeCounts?: boolean;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform; `ALL` takes both.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "filters": [
                 *         {
                 *           "filterType": "GTE",
                 *           "field": "followers",
                 *           "value": "1000"
                 *         },
                 *         {
                 *           "filterType": "IN",
                 *           "field": "category",
                 *           "value": [
                 *             "Beauty",
                 *             "Fashion"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Words that handle or name must hold, each somewhere, typos forgiven: one letter wrong, missing, too many or swapped from 5 letters on, two from 9 on. Of a very long word its first 31 bytes count. Sorted by `relevance` unless told otherwise.
                     * @example mrbeest
                     */
                    query?: string;
                    /** @description All of them must hold. None: every profile. */
                    filters?: components["schemas"]["Filter"][];
                    /**
                     * @description Fields whose values are counted, each among the profiles that pass all filters but its own.
                     * @example [
                     *       "category",
                     *       "language"
                     *     ]
                     */
                    facets?: ("category" | "categories" | "language" | "country" | "state" | "city" | "gender" | "isVerified" | "isBusiness" | "hasEmail" | "tier" | "topHashtags" | "contentTypes" | "mentions" | "linkedPlatforms" | "enabledForSaas")[];
                    /** @description Whether to tell of each profile by how much it passed each filter, and which posts match. */
                    evidence?: boolean;
                };
            };
        };
        responses: {
            /** @description A page of profiles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /**
                         * @description Profiles that match, exactly; null when not asked for.
                         * @example 123
                         */
                        count: number | null;
                        /**
                         * @description Of each field asked for, its 50 most frequent values.
                         * @example {
                         *       "category": [
                         *         {
                         *           "value": "Beauty",
                         *           "count": 1840
                         *         }
                         *       ]
                         *     }
                         */
                        facets: {
                            [key: string]: {
                                value: string;
                                count: number;
                            }[];
                        };
                        /** @description What would widen a result of fewer than 20 profiles, what adds most first; empty where more were found or nothing adds. */
                        advice: {
                            /**
                             * @description Leave the filter out, or put `instead` in its place.
                             * @enum {string}
                             */
                            action: "drop" | "loosen";
                            /**
                             * @description Which one, in the body.
                             * @example /filters/0
                             */
                            place: string;
                            /** @description The filter one step wider; null when it is to be left out. */
                            instead: components["schemas"]["Filter"] | null;
                            /**
                             * @description Profiles that it adds, counted.
                             * @example 312
                             */
                            adds: number;
                            /**
                             * @description The same in words.
                             * @example drop lastPostAt >= 2026-11-17: +312 creators
                             */
                            text: string;
                        }[];
                        /** @example 1 */
                        page: number;
                        /** @example 20 */
                        size: number;
                        /** @description Start of the next page; null on the last. */
                        nextCursor: string | null;
                        profiles: components["schemas"]["Profile"][];
                        /** @description Of each profile, in the same order; there when it was asked for. */
                        evidence?: {
                            /** @enum {string} */
                            platform: "INSTAGRAM" | "YOUTUBE";
                            /** @example UCX6OQ3DkcsbYNE6H8uQQuVA */
                            profileId: string;
                            filters: {
                                /**
                                 * @description Which filter, in the body.
                                 * @example /filters/0
                                 */
                                place: string;
                                /** @example followers */
                                field: string;
                                /**
                                 * @description The profile's own value; of a list what the filter names; null when unknown or not told.
                                 * @example 125000
                                 */
                                value: string[] | number | boolean | string | null;
                                /**
                                 * @description By how much the value passed a bound: in its own unit, of a time in days; null where there is no bound.
                                 * @example 25000
                                 */
                                margin: number | null;
                                /**
                                 * @description The same in percent of the bound; null of a time and of a bound of 0.
                                 * @example 25
                                 */
                                marginPct: number | null;
                                /** @description Where a filter is about words of a text: the texts, with the words marked. */
                                texts: {
                                    /** @example name */
                                    field: string;
                                    /** @example MrBeast */
                                    text: string;
                                    /**
                                     * @description Where the words stand in the text: from and to before, in UTF-16 units, as JavaScript counts.
                                     * @example [
                                     *       [
                                     *         4,
                                     *         11
                                     *       ]
                                     *     ]
                                     */
                                    marks: number[][];
                                }[];
                            }[];
                            /** @description Up to 3 of the newest posts that have a hashtag or a mention that a filter asks for. */
                            posts: {
                                /** @example CxYz123 */
                                postId: string;
                                /** Format: date-time */
                                publishedAt: string | null;
                                /** @description Of those that the filters name. */
                                hashtags: string[];
                                /** @description Of those that the filters name. */
                                mentions: string[];
                                /** @description Caption, or title of a video. */
                                text: string;
                                /**
                                 * @description Where the words stand in the text: from and to before, in UTF-16 units, as JavaScript counts.
                                 * @example [
                                 *       [
                                 *         4,
                                 *         11
                                 *       ]
                                 *     ]
                                 */
                                marks: number[][];
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The data set of the cursor is no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform; `ALL` takes both.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For each field the values that occur, the commonest first (at most 200), with the number of profiles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        options: {
                            category: {
                                /** @example Beauty */
                                value: string;
                                /** @example 123 */
                                count: number;
                            }[];
                            language: {
                                /** @example Beauty */
                                value: string;
                                /** @example 123 */
                                count: number;
                            }[];
                            country: {
                                /** @example Beauty */
                                value: string;
                                /** @example 123 */
                                count: number;
                            }[];
                            city: {
                                /** @example Beauty */
                                value: string;
                                /** @example 123 */
                                count: number;
                            }[];
                            tier: {
                                /** @example Beauty */
                                value: string;
                                /** @example 123 */
                                count: number;
                            }[];
                            gender: {
                                /** @example Beauty */
                                value: string;
                                /** @example 123 */
                                count: number;
                            }[];
                        };
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findLocations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "query": "मुं",
                 *       "levels": [
                 *         "CITY"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Beginning of a name in English or in the script of the place; empty: the largest places.
                     * @default
                     * @example mum
                     * @example मुं
                     */
                    query?: string;
                    /**
                     * @description Whose creators make a place large.
                     * @default ALL
                     * @enum {string}
                     */
                    platform?: "INSTAGRAM" | "YOUTUBE" | "ALL";
                    /** @description Left out: all three. */
                    levels?: ("COUNTRY" | "STATE" | "CITY")[];
                    /**
                     * @description Only places in this country.
                     * @example IN
                     */
                    country?: string;
                    /**
                     * @description Places to give.
                     * @default 10
                     */
                    size?: number;
                };
            };
        };
        responses: {
            /** @description Places that the text may mean. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @description Whole names first, then beginnings, later words and slips; the largest of each first. */
                        locations: {
                            /** @example IN/Maharashtra/Mumbai */
                            locationId: string;
                            /** @enum {string} */
                            level: "COUNTRY" | "STATE" | "CITY";
                            /** @example Mumbai */
                            name: string;
                            /**
                             * @description In the scripts of the place.
                             * @example [
                             *       "मुंबई"
                             *     ]
                             */
                            localNames: string[];
                            /**
                             * @description The name that the query matches.
                             * @example Bombay
                             */
                            matchedName: string;
                            /** @description ISO 3166-1 alpha-2 code, for a filter on `country`. null: unknown. */
                            country: string | null;
                            /** @description English name of the country. */
                            countryName: string | null;
                            /** @description For a filter on `state`. null: unknown, or a country. */
                            state: string | null;
                            /** @description For a filter on `city`. null: a state or a country. */
                            city: string | null;
                            /** @description Profiles whose home lies there. */
                            creators: {
                                INSTAGRAM: number;
                                YOUTUBE: number;
                                ALL: number;
                            };
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's own id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                platformProfileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        profile: components["schemas"]["Profile"];
                        /** @description Profiles of the same creator on the other platform. */
                        linked: {
                            /**
                             * @description Who says so.
                             * @example BIO_LINK
                             */
                            source: string;
                            /**
                             * @description How sure it is, 0 to 1; null: unknown.
                             * @example 0.9
                             */
                            confidence: number | null;
                            /**
                             * Format: date-time
                             * @description When the source last said so.
                             */
                            linkedAt: string;
                            profile: components["schemas"]["Profile"];
                        }[];
                        /** @description null where tier or category is unknown, or no peer was measured. */
                        benchmark: {
                            /** @enum {string} */
                            tier: "NANO" | "MICRO" | "MACRO" | "MEGA";
                            category: string;
                            metrics: {
                                /**
                                 * @description Field of the profile.
                                 * @example engagementRate
                                 */
                                metric: string;
                                /** @description The profile's own; null: not measured. */
                                value: number | null;
                                /** @description Profiles of the tier and category of which it is known. */
                                peers: number;
                                /** @description Median of the peers, of two the lower. */
                                median: number | null;
                                /** @description Peers below, and half of those equal, in percent, to the percent for all but engagement; 50 is the middle. null: not measured. */
                                percentile: number | null;
                            }[];
                        } | null;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeseries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's own id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                platformProfileId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "metrics": [
                 *         "followers"
                 *       ],
                 *       "from": "2026-01-01",
                 *       "interval": "week"
                 *     }
                 */
                "application/json": {
                    /** @description Left out: all four. */
                    metrics?: ("followers" | "following" | "uploads" | "views")[];
                    /**
                     * Format: date
                     * @description First day. Left out, or before it: the first snapshot.
                     * @example 2026-11-24
                     */
                    from?: string;
                    /**
                     * Format: date
                     * @description Last day, moved to the end of its interval. Left out, or after it: `as_of`.
                     * @example 2026-11-24
                     */
                    to?: string;
                    /**
                     * @description Points lie on Sundays (the last one is the first Sunday after `to`), on each day that has a snapshot, or on the last day of each month.
                     * @default week
                     * @enum {string}
                     */
                    interval?: "week" | "day" | "month";
                };
            };
        };
        responses: {
            /** @description The series. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @enum {string} */
                        interval: "week" | "day" | "month";
                        /** @description Whether views are the sum over the profile's known posts, since its own count is unknown. */
                        viewsFromPosts: boolean;
                        /** @description The latest snapshot at or before each date, oldest first; no point before the first snapshot. */
                        points: {
                            /** Format: date */
                            date: string;
                            /** @description Followers or subscribers. */
                            followers?: number | null;
                            /** @description Accounts followed. */
                            following?: number | null;
                            /** @description Posts or videos. */
                            uploads?: number | null;
                            /** @description Views. */
                            views?: number | null;
                        }[];
                        /** @description Change of followers up to the latest snapshot, each from the nearest snapshot at or before its bound; null where there is none. */
                        growth: {
                            /**
                             * @example 7
                             * @example 30
                             * @example 90
                             * @example 180
                             * @example 365
                             */
                            days: number;
                            /** @description Change of followers. */
                            absolute: number | null;
                            /** @description The same in percent of the followers then. */
                            percent: number | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHashtags: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's own id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                platformProfileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the profile tags its posts with, and how these do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @description Hashtags that the profile ever used, those not listed too. */
                        hashtagsUsed: number;
                        /** @description Over all known posts, to compare with. */
                        allPosts: {
                            /** @description Mean likes of those that show them; null: none does. */
                            avgLikes: number | null;
                            /** @description Mean comments of those that show them; null: none does. */
                            avgComments: number | null;
                            /** @description Mean likes and comments together of those that show either; null: none does. */
                            avgEngagement: number | null;
                            /** @description Likes and comments of such a post per follower, in percent; null: unknown. */
                            engagementRate: number | null;
                        };
                        /** @description The most used first, at most 50. */
                        hashtags: {
                            /**
                             * @description Lower case, without its sign.
                             * @example skincare
                             */
                            hashtag: string;
                            /** @description Posts that use it. */
                            posts: number;
                            /**
                             * Format: date-time
                             * @description When the newest of them was published.
                             */
                            lastUsedAt: string;
                            /** @description Mean likes of those that show them; null: none does. */
                            avgLikes: number | null;
                            /** @description Mean comments of those that show them; null: none does. */
                            avgComments: number | null;
                            /** @description Mean likes and comments together of those that show either; null: none does. */
                            avgEngagement: number | null;
                            /** @description Likes and comments of such a post per follower, in percent; null: unknown. */
                            engagementRate: number | null;
                            /** @description avgEngagement over that of all posts; 1.5 is half as much again. null: unknown. */
                            engagementRatio: number | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudience: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's own id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                platformProfileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who follows the profile. A source often tells only the largest shares, so they may add up to less than 100. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /**
                         * Format: date-time
                         * @description When the newest audience snapshot was taken; null: nothing is known of the audience.
                         */
                        snapshotAt: string | null;
                        /** @description By country (ISO 3166-1 alpha-2), the largest first. */
                        countries: {
                            /** @example IN */
                            country: string;
                            /**
                             * @description Percent of the audience.
                             * @example 61.25
                             */
                            share: number;
                        }[];
                        /** @description By city, the largest first. */
                        cities: {
                            /** @example Mumbai */
                            city: string;
                            /**
                             * @description Percent of the audience.
                             * @example 61.25
                             */
                            share: number;
                        }[];
                        /** @description By language (ISO 639-1), the largest first. */
                        languages: {
                            /** @example hi */
                            language: string;
                            /**
                             * @description Percent of the audience.
                             * @example 61.25
                             */
                            share: number;
                        }[];
                        /** @description By gender and age, ordered by both. */
                        ageGender: {
                            /** @example female */
                            gender: string;
                            /** @example 18-24 */
                            age: string;
                            /**
                             * @description Percent of the audience.
                             * @example 61.25
                             */
                            share: number;
                        }[];
                        /** @description By gender, summed over the ages. */
                        genders: {
                            /** @example female */
                            gender: string;
                            /**
                             * @description Percent of the audience.
                             * @example 61.25
                             */
                            share: number;
                        }[];
                        coverage: {
                            /** @description Percent of the audience that the shares by country tell of; null: none are known. */
                            countries: number | null;
                            /** @description Percent of the audience that the shares by city tell of; null: none are known. */
                            cities: number | null;
                            /** @description Percent of the audience that the shares by language tell of; null: none are known. */
                            languages: number | null;
                            /** @description Percent of the audience that the shares by gender and age tell of; null: none are known. */
                            ageGender: number | null;
                        };
                        /** @description The most notable first. */
                        notableFollowers: {
                            /** @description The platform's id of the follower. */
                            profileId: string;
                            /** @description Handle, without @. null: unknown. */
                            handle: string | null;
                            /** @description Display name. null: unknown. */
                            name: string | null;
                            /** @description Verified by the platform. null: unknown. */
                            isVerified: boolean | null;
                            /** @description Followers. null: unknown. */
                            followers: number | null;
                            /** @description The picture on our CDN; null until it is stored. */
                            pictureUrl: string | null;
                            /** @description The picture as a WebP of at most 320 x 320 pixels; null where none is made (a setting). */
                            pictureThumbnailUrl: string | null;
                            /** @description ThumbHash of the picture (base64), to be shown until it is loaded; null where none is made. */
                            pictureThumbhash: string | null;
                            /** @description All that is known of it as a creator; null where it is none of this data set. */
                            profile: components["schemas"]["Profile"] | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthenticity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's own id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                platformProfileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How genuine the profile looks, and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @description How genuine followers and engagement look, 0 to 100; null: nothing is known. */
                        score: number | null;
                        /** @description How many of the five parts are known. */
                        coverage: number;
                        /** @description All five parts; empty where the profile was not judged yet. */
                        parts: {
                            /** @enum {string} */
                            part: "growth" | "following" | "engagement" | "comments" | "audience";
                            /** @description Share in the score, in percent, where all parts are known. */
                            weight: number;
                            /** @description The ratio that was measured; null: not known. */
                            measure: number | null;
                            /** @description 0 to 100; null: not known, and left out. */
                            score: number | null;
                            /**
                             * @description Code of what the part says.
                             * @example NO_BOUGHT_FOLLOWERS_SEEN
                             */
                            reason: string;
                            /**
                             * @description The same as a sentence with its figure.
                             * @example Followers never jumped in a way that looks bought.
                             */
                            text: string;
                        }[];
                        /** @description When growth was unusual, in order of time. */
                        anomalies: {
                            /**
                             * @description A step that looks bought, a viral rise that decays, followers lost in numbers, or growth that stood still.
                             * @enum {string}
                             */
                            kind: "STEP" | "SPIKE_AND_DECAY" | "MASS_UNFOLLOW" | "STALL";
                            /** Format: date */
                            firstDay: string;
                            /** Format: date */
                            lastDay: string;
                            /** @description Won beyond the usual growth, or lost (negative). */
                            followers: number;
                            /** @description The same in percent of the followers before. */
                            share: number;
                        }[];
                        /** @description Followers that came in steps; null: not known. */
                        boughtFollowers: number | null;
                        /** @description Followers that were seen; null: not known. */
                        followersSampled: number | null;
                        /** @description Those of whom enough is known to judge them. */
                        followersJudged: number | null;
                        /** @description Those that look fake. */
                        followersJudgedFake: number | null;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPosts: {
        parameters: {
            query?: {
                /** @description Figure to sort by; unknown ones come last. */
                sortBy?: "publishedAt" | "engagement" | "plays" | "views" | "likes" | "comments" | "reach";
                sortDir?: "ASC" | "DESC";
                /** @description Posts in a page. */
                size?: number;
                /** @description `nextCursor` of the page before: goes on where that page ended, in the same data set. */
                cursor?: string;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's own id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                platformProfileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of a profile's newest posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @description Posts that can be paged through: the newest 48 of the profile, or all. */
                        count: number;
                        /** @description Start of the next page; null on the last. */
                        nextCursor: string | null;
                        posts: {
                            /** @description The platform's id of the post. */
                            postId: string;
                            /** @enum {string} */
                            postType: "IMAGE" | "CAROUSEL" | "REEL" | "STORY" | "VIDEO" | "SHORT";
                            /**
                             * Format: date-time
                             * @description When it was published. null: unknown.
                             */
                            publishedAt: string | null;
                            /** @description Title of a video. null: unknown. */
                            title: string | null;
                            /** @description Instagram's caption or YouTube's description. null: unknown. */
                            caption: string | null;
                            /** @description Whether the caption goes on. */
                            captionIsCut: boolean;
                            /** @description The platform's word for what it is about. null: unknown. */
                            category: string | null;
                            /** @description Language, as ISO 639 code. null: unknown. */
                            language: string | null;
                            /** @description Length in seconds. null: unknown. */
                            durationS: number | null;
                            /** @description Views. null: unknown. */
                            views: number | null;
                            /** @description Plays of a reel or short. null: unknown. */
                            plays: number | null;
                            /** @description Likes. null: unknown. */
                            likes: number | null;
                            /** @description Comments. null: unknown. */
                            comments: number | null;
                            /** @description Likes and comments together. null: unknown. */
                            engagement: number | null;
                            /** @description Likes and comments per follower, in percent of today's followers. null: unknown. */
                            engagementRate: number | null;
                            /** @description Accounts that saw it. null: unknown. */
                            reach: number | null;
                            /** @description Whether the reach is estimated by formula. null: unknown. */
                            reachIsEstimated: boolean | null;
                            /** @description Whether it is sponsored. null: unknown. */
                            isSponsored: boolean | null;
                            /** @description Lower case, without their sign. */
                            hashtags: string[];
                            /** @description Accounts that it mentions, without @. */
                            mentions: string[];
                            /**
                             * Format: date-time
                             * @description When these figures were seen.
                             */
                            snapshotAt: string;
                            /** @description The picture on our CDN; null until it is stored. */
                            thumbnailUrl: string | null;
                            /** @description The picture as a WebP of at most 320 x 320 pixels; null where none is made (a setting). */
                            thumbnailSmallUrl: string | null;
                            /** @description ThumbHash of the picture (base64), to be shown until it is loaded; null where none is made. */
                            thumbhash: string | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The data set of the cursor is no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findSimilar: {
        parameters: {
            query?: {
                /** @description Creators to give. */
                size?: number;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's own id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                platformProfileId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "filters": [
                 *         {
                 *           "filterType": "EQ",
                 *           "field": "language",
                 *           "value": "hi"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description As in a search: all of them must hold, too. */
                    filters?: components["schemas"]["Filter"][];
                };
            };
        };
        responses: {
            /** @description Creators like the given one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @description Creators that may be called similar: same platform, a shared category, followers within 60 %, and all filters. null: not counted. */
                        matching: number | null;
                        /** @description How many of them were compared: those nearest in followers, and those that share hashtags. */
                        compared: number;
                        /** @description Why nobody can be called similar, where that lies in the given creator. */
                        note: string | null;
                        /** @description The closest first. */
                        similar: {
                            /** @description 0 to 100; 100 is the same in every part. null: nothing can be compared. */
                            closeness: number | null;
                            /** @description What the closeness is made of, as `explain/closeness` weighs it; what either does not tell is left out. */
                            reasons: {
                                /** @enum {string} */
                                code: "SHARED_CATEGORIES" | "SHARED_HASHTAGS" | "SHARED_TERMS" | "FOLLOWER_RATIO" | "ENGAGEMENT_RATIO";
                                /**
                                 * @description How alike they are in this, in percent.
                                 * @example 66.67
                                 */
                                part: number;
                                /** @description Categories, hashtags or words that both have; empty for ratios. */
                                shared: string[];
                                /**
                                 * @description The same as a sentence.
                                 * @example Both use #skincare and #glow.
                                 */
                                text: string;
                            }[];
                            profile: components["schemas"]["Profile"];
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfileExplanation: {
        parameters: {
            query?: {
                /** @description Which one, of a figure that a profile has many of (`window` says what it names): a hashtag, the id of a post, … */
                of?: string;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's own id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                platformProfileId: string;
                /**
                 * @description A field of a profile, a column of its mart or a figure of a section.
                 * @example followers_growth_30d
                 */
                metric: "followers" | "following" | "uploads" | "views" | "tier" | "avgLikes" | "avg_likes" | "avgComments" | "avg_comments" | "avgViews" | "avg_views" | "avgPlays" | "avg_plays" | "avgReach" | "avg_reach" | "reachIsEstimated" | "reach_is_estimated" | "engagementRate" | "engagement_rate" | "engagementRateByViews" | "engagement_rate_by_views" | "engagementPercentile" | "engagement_percentile" | "avgLikes30d" | "avg_likes_30d" | "avgComments30d" | "avg_comments_30d" | "avgViews30d" | "avg_views_30d" | "avgPlays30d" | "avg_plays_30d" | "avgReach30d" | "avg_reach_30d" | "engagementRate30d" | "engagement_rate_30d" | "imageShare" | "image_share" | "carouselShare" | "carousel_share" | "reelsShare" | "reels_share" | "storiesShare" | "stories_share" | "videoShare" | "video_share" | "shortsShare" | "shorts_share" | "sponsoredShare" | "sponsored_share" | "sponsoredEngagementRate" | "sponsored_engagement_rate" | "organicEngagementRate" | "organic_engagement_rate" | "authenticityScore" | "authenticity_score" | "authenticityCoverage" | "authenticity_coverage" | "followersGrowth7d" | "followers_growth_7d" | "followersGrowth7dPct" | "followers_growth_7d_pct" | "followersGrowth30d" | "followers_growth_30d" | "followersGrowth30dPct" | "followers_growth_30d_pct" | "followersGrowth90d" | "followers_growth_90d" | "followersGrowth90dPct" | "followers_growth_90d_pct" | "followersGrowth180d" | "followers_growth_180d" | "followersGrowth180dPct" | "followers_growth_180d_pct" | "followersGrowth365d" | "followers_growth_365d" | "followersGrowth365dPct" | "followers_growth_365d_pct" | "posts30d" | "posts_30d" | "postsAnalysed" | "posts_analysed" | "lastPostAt" | "last_post_at" | "enabledForSaas" | "enabled_for_saas" | "hashtagPosts" | "hashtagAvgLikes" | "hashtagAvgComments" | "hashtagAvgEngagement" | "hashtagEngagementRate" | "hashtagEngagementRatio" | "hashtagLastUsedAt" | "audienceCountryShare" | "audienceCityShare" | "audienceLanguageShare" | "audienceAgeGenderShare" | "audienceGenderShare" | "audienceCoverage" | "notableFollowerFollowers" | "postLikes" | "postComments" | "postViews" | "postPlays" | "postEngagementRate" | "postReach" | "similarCloseness" | "peerPercentile";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a creator's figure came to be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /**
                         * Format: date-time
                         * @description When the run that made this data set published it.
                         */
                        published_at: string;
                        /** @enum {string} */
                        platform: "INSTAGRAM" | "YOUTUBE";
                        profileId: string;
                        /**
                         * @description Which hashtag, post, … it is a figure of; null: of the profile.
                         * @example skincare
                         */
                        of: string | null;
                        /**
                         * @description Name of the field, or of the formula.
                         * @example engagementRate
                         */
                        metric: string;
                        /**
                         * @description Column of the mart.
                         * @example engagement_rate
                         */
                        column: string | null;
                        /** @example Engagement rate */
                        title: string;
                        /** @example round((likes + comments) / followers * 100, 2) */
                        formula: string;
                        /** @example percent */
                        unit: string;
                        /**
                         * @description The time or the posts that it spans.
                         * @example the newest 12 known posts
                         */
                        window: string | null;
                        /** @description Where the formula is from. */
                        source: string;
                        /** @description What it does not tell, and what it is where inputs are missing. */
                        limits: string[];
                        /**
                         * @description The marts that hold it.
                         * @example [
                         *       "mart_youtube_account"
                         *     ]
                         */
                        models: string[];
                        /**
                         * @description Its page in the repository.
                         * @example docs/reference/formulas/reach.md
                         */
                        docs: string;
                        inputs: {
                            /**
                             * @description Name of the input in the formula.
                             * @example likes
                             */
                            name: string;
                            /** @example likes of a post, or their average */
                            meaning: string;
                            /**
                             * @description The field of a profile that it is, where one shows it.
                             * @example avgLikes
                             */
                            field: string | null;
                            /** @description This creator's; null: unknown. */
                            value: number | string | boolean | null;
                        }[];
                        /** @description As served. */
                        value: number | string | boolean | null;
                        /** @description What the formula makes of these inputs now; null where it gives null, and where the figure has no formula or its inputs are not served. */
                        recomputed: number | string | boolean | null;
                        /** @description Whether both are equal; null where nothing can be recomputed. */
                        agrees: boolean | null;
                        /** @description What the figure may truly be, both ends included, where it rests on a rounded count; null: exact. */
                        interval: {
                            low: number;
                            high: number;
                        } | null;
                        coverage: {
                            /** @description Posts that averages rest on. */
                            postsAnalysed: number;
                            /** @description Posts that a figure of a hashtag rests on; null for others. */
                            posts: number | null;
                            /** @description Percent of the audience that the shares of its kind tell of; null for what is no share. */
                            audienceShare: number | null;
                            /**
                             * Format: date-time
                             * @description Time of the newest known post.
                             */
                            lastPostAt: string | null;
                            /**
                             * Format: date-time
                             * @description Time of the first snapshot.
                             */
                            firstSeenAt: string | null;
                            /**
                             * Format: date-time
                             * @description Time of the latest snapshot, of the profile or of what the section shows.
                             */
                            snapshotAt: string | null;
                            /**
                             * Format: date
                             * @description Day of the latest snapshot that knows followers.
                             */
                            latestDate: string | null;
                            /**
                             * Format: date
                             * @description Day of the snapshot that a growth is told from.
                             */
                            referenceDate: string | null;
                            referenceFollowers: number | null;
                        };
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExplanations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every figure that can be explained. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        metrics: components["schemas"]["Explanation"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExplanation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description A field of a profile, a column of a mart or a formula.
                 * @example engagementRate
                 */
                metric: "followers" | "following" | "uploads" | "views" | "tier" | "avgLikes" | "avg_likes" | "avgComments" | "avg_comments" | "avgViews" | "avg_views" | "avgPlays" | "avg_plays" | "avgReach" | "avg_reach" | "reachIsEstimated" | "reach_is_estimated" | "engagementRate" | "engagement_rate" | "engagementRateByViews" | "engagement_rate_by_views" | "engagementPercentile" | "engagement_percentile" | "avgLikes30d" | "avg_likes_30d" | "avgComments30d" | "avg_comments_30d" | "avgViews30d" | "avg_views_30d" | "avgPlays30d" | "avg_plays_30d" | "avgReach30d" | "avg_reach_30d" | "engagementRate30d" | "engagement_rate_30d" | "imageShare" | "image_share" | "carouselShare" | "carousel_share" | "reelsShare" | "reels_share" | "storiesShare" | "stories_share" | "videoShare" | "video_share" | "shortsShare" | "shorts_share" | "sponsoredShare" | "sponsored_share" | "sponsoredEngagementRate" | "sponsored_engagement_rate" | "organicEngagementRate" | "organic_engagement_rate" | "authenticityScore" | "authenticity_score" | "authenticityCoverage" | "authenticity_coverage" | "followersGrowth7d" | "followers_growth_7d" | "followersGrowth7dPct" | "followers_growth_7d_pct" | "followersGrowth30d" | "followers_growth_30d" | "followersGrowth30dPct" | "followers_growth_30d_pct" | "followersGrowth90d" | "followers_growth_90d" | "followersGrowth90dPct" | "followers_growth_90d_pct" | "followersGrowth180d" | "followers_growth_180d" | "followersGrowth180dPct" | "followers_growth_180d_pct" | "followersGrowth365d" | "followers_growth_365d" | "followersGrowth365dPct" | "followers_growth_365d_pct" | "posts30d" | "posts_30d" | "postsAnalysed" | "posts_analysed" | "lastPostAt" | "last_post_at" | "enabledForSaas" | "enabled_for_saas" | "hashtagPosts" | "hashtagAvgLikes" | "hashtagAvgComments" | "hashtagAvgEngagement" | "hashtagEngagementRate" | "hashtagEngagementRatio" | "hashtagLastUsedAt" | "audienceCountryShare" | "audienceCityShare" | "audienceLanguageShare" | "audienceAgeGenderShare" | "audienceGenderShare" | "audienceCoverage" | "notableFollowerFollowers" | "postLikes" | "postComments" | "postViews" | "postPlays" | "postEngagementRate" | "postReach" | "similarCloseness" | "peerPercentile" | "reach" | "reach_is_known" | "growth" | "growth_pct" | "count_unit" | "growth_low" | "growth_high" | "growth_pct_low" | "growth_pct_high" | "rising_score" | "rank_change" | "percentile_of" | "format_share" | "audience_share" | "is_similar_candidate" | "closeness" | "fit_score";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a figure is made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Name of the field, or of the formula.
                         * @example engagementRate
                         */
                        metric: string;
                        /**
                         * @description Column of the mart.
                         * @example engagement_rate
                         */
                        column: string | null;
                        /** @example Engagement rate */
                        title: string;
                        /** @example round((likes + comments) / followers * 100, 2) */
                        formula: string;
                        /** @example percent */
                        unit: string;
                        /**
                         * @description The time or the posts that it spans.
                         * @example the newest 12 known posts
                         */
                        window: string | null;
                        /** @description Where the formula is from. */
                        source: string;
                        /** @description What it does not tell, and what it is where inputs are missing. */
                        limits: string[];
                        /**
                         * @description The marts that hold it.
                         * @example [
                         *       "mart_youtube_account"
                         *     ]
                         */
                        models: string[];
                        /**
                         * @description Its page in the repository.
                         * @example docs/reference/formulas/reach.md
                         */
                        docs: string;
                        inputs: {
                            /**
                             * @description Name of the input in the formula.
                             * @example likes
                             */
                            name: string;
                            /** @example likes of a post, or their average */
                            meaning: string;
                            /**
                             * @description The field of a profile that it is, where one shows it.
                             * @example avgLikes
                             */
                            field: string | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGenreOverview: {
        parameters: {
            query?: {
                /** @description Figure to sort by; unknown ones come last. */
                sortBy?: "creators" | "uploads" | "views" | "plays" | "followers" | "likes" | "comments" | "engagement" | "engagementRate";
                sortDir?: "ASC" | "DESC";
                /** @description Page, from 1. */
                page?: number;
                /** @description Cells of a page, for each platform. */
                size?: number;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform; `ALL` answers both lists, `size` cells for each.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "filters": [
                 *         {
                 *           "filterType": "EQ",
                 *           "field": "month",
                 *           "value": "2026-11-01"
                 *         },
                 *         {
                 *           "filterType": "IN",
                 *           "field": "category",
                 *           "value": [
                 *             "Beauty",
                 *             "Fashion"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description All must hold. A dimension that none names is `ALL`, but for categories and, of `/language`, languages, which are listed. `month` NE `ALL` gives every month. */
                    filters?: {
                        /**
                         * @description Whether the values are taken in or left out.
                         * @example EQ
                         * @enum {string}
                         */
                        filterType: "EQ" | "NE" | "IN" | "NOT_IN";
                        /** @enum {string} */
                        field: "category" | "month" | "country" | "language" | "profileType";
                        /** @description A value; a list of them for IN and NOT_IN. */
                        value: string | string[];
                    }[];
                    /** @description Cells to put side by side, in place of all that pass the filters. */
                    cells?: {
                        /** @description Its category. */
                        category: string;
                        /** @description Its country; left out: `ALL`. */
                        country?: string;
                        /** @description Its language; left out: `ALL`. */
                        language?: string;
                        /** @description Its size class; left out: `ALL`. */
                        profileType?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Cells of each platform. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        page: number;
                        size: number;
                        /** @description Cells that pass, by platform. */
                        counts: {
                            INSTAGRAM?: number;
                            YOUTUBE?: number;
                        };
                        /** @description There when asked for. */
                        INSTAGRAM?: components["schemas"]["GenreCell"][];
                        /** @description There when asked for. */
                        YOUTUBE?: components["schemas"]["GenreCell"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGenreLanguages: {
        parameters: {
            query?: {
                /** @description Figure to sort by; unknown ones come last. */
                sortBy?: "creators" | "uploads" | "views" | "plays" | "followers" | "likes" | "comments" | "engagement" | "engagementRate";
                sortDir?: "ASC" | "DESC";
                /** @description Page, from 1. */
                page?: number;
                /** @description Cells of a page, for each platform. */
                size?: number;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform; `ALL` answers both lists, `size` cells for each.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "filters": [
                 *         {
                 *           "filterType": "EQ",
                 *           "field": "month",
                 *           "value": "2026-11-01"
                 *         },
                 *         {
                 *           "filterType": "IN",
                 *           "field": "category",
                 *           "value": [
                 *             "Beauty",
                 *             "Fashion"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description All must hold. A dimension that none names is `ALL`, but for categories and, of `/language`, languages, which are listed. `month` NE `ALL` gives every month. */
                    filters?: {
                        /**
                         * @description Whether the values are taken in or left out.
                         * @example EQ
                         * @enum {string}
                         */
                        filterType: "EQ" | "NE" | "IN" | "NOT_IN";
                        /** @enum {string} */
                        field: "category" | "month" | "country" | "language" | "profileType";
                        /** @description A value; a list of them for IN and NOT_IN. */
                        value: string | string[];
                    }[];
                    /** @description Cells to put side by side, in place of all that pass the filters. */
                    cells?: {
                        /** @description Its category. */
                        category: string;
                        /** @description Its country; left out: `ALL`. */
                        country?: string;
                        /** @description Its language; left out: `ALL`. */
                        language?: string;
                        /** @description Its size class; left out: `ALL`. */
                        profileType?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Cells of each platform. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        page: number;
                        size: number;
                        /** @description Cells that pass, by platform. */
                        counts: {
                            INSTAGRAM?: number;
                            YOUTUBE?: number;
                        };
                        /** @description There when asked for. */
                        INSTAGRAM?: components["schemas"]["GenreCell"][];
                        /** @description There when asked for. */
                        YOUTUBE?: components["schemas"]["GenreCell"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGenreOptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform; `ALL` answers both lists, `size` cells for each.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What cells there are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @description Values of category. */
                        category: string[];
                        /** @description Values of month. */
                        month: string[];
                        /** @description Values of country. */
                        country: string[];
                        /** @description Values of language. */
                        language: string[];
                        /** @description Values of profileType. */
                        profileType: string[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLeaderboard: {
        parameters: {
            query?: {
                /** @description What ranks: `followers` won in the month (the default), `followers_lifetime`, `views`, `plays` and `engagement` of the month, or `rising`: growth for each root of the followers before, of who passes the gates. Anything else means `followers`. */
                sortBy?: string;
                /** @description DESC has the best first, ASC the last. */
                sortDir?: "ASC" | "DESC";
                /**
                 * @description A month, as 2026-11 or by its first day.
                 * @example 2026-11
                 */
                month?: string;
                /** @description Page, from 1, however deep. */
                page?: number;
                /** @description Rows of a page. */
                size?: number;
                /** @description Whether each row tells its ranks of the last 12 months. */
                history?: boolean;
                /** @description Whether to count the values of category, language, country and tier. */
                facets?: boolean;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform; `ALL` is the board of creators, on which linked profiles are one.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "filters": [
                 *         {
                 *           "filterType": "EQ",
                 *           "field": "category",
                 *           "value": "Beauty"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Words of a handle or name, typos forgiven: finds up to 10 creators, each with its place on the board and who stands around it.
                     * @example mrbeest
                     */
                    query?: string;
                    /** @description What the board is narrowed to. `month` EQ names the month. Ranks count within one category and one language where those are given by EQ; country and tier narrow the rows alone. */
                    filters?: {
                        /**
                         * @description Whether the values are taken in or left out.
                         * @example EQ
                         * @enum {string}
                         */
                        filterType: "EQ" | "NE" | "IN" | "NOT_IN";
                        /** @enum {string} */
                        field: "month" | "category" | "language" | "country" | "tier";
                        /** @description A value; a list of them for IN and NOT_IN. */
                        value: string | string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description A page of a board. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @enum {string} */
                        platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
                        /**
                         * @description The first day of the month; null when there is no board yet.
                         * @example 2026-11-01
                         */
                        month: string | null;
                        /** @description Months that have a board, the newest first. */
                        months: string[];
                        /**
                         * @description The sort key that was taken.
                         * @enum {string}
                         */
                        sortBy: "followers" | "followers_lifetime" | "views" | "plays" | "engagement" | "rising";
                        /**
                         * @description Among whom the ranks count.
                         * @enum {string}
                         */
                        scope: "platform" | "category" | "language" | "category_language";
                        /** @description Rows on the narrowed board; of a query those found. */
                        count: number;
                        page: number;
                        size: number;
                        leaderboard: {
                            /** @description Place among the rows that the board is narrowed to, from 1; null where it has none. */
                            place: number | null;
                            /** @enum {string} */
                            platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
                            /** @description Of a creator (`ALL`) the platform and id of one of its profiles, as INSTAGRAM:123. */
                            profileId: string;
                            /** @description Handle of now; of a creator that of its larger profile. */
                            handle: string | null;
                            /** @description Name of now. */
                            name: string | null;
                            /** @description Whether the platform verified one of its profiles. */
                            isVerified: boolean | null;
                            /** @description The picture on our CDN; null until it is stored. */
                            pictureUrl: string | null;
                            /** @description A small one, where it was made. */
                            pictureThumbnailUrl: string | null;
                            /** @description What to show until the picture is there, a ThumbHash in base64. */
                            pictureThumbhash: string | null;
                            /** @description Category in the month. null: unknown. */
                            category: string | null;
                            /** @description Language in the month, ISO 639-1. null: unknown. */
                            language: string | null;
                            /** @description Country in the month, ISO 3166-1 alpha-2. null: unknown. */
                            country: string | null;
                            /** @description Size class by the followers of the month. null: unknown. */
                            tier: string | null;
                            /** @description Followers at the close of the month. null: unknown. */
                            followers: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousFollowers: number | null;
                            /** @description Followers won over the month. null: unknown. */
                            followersChange: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousFollowersChange: number | null;
                            /** @description The least that it may truly be, as YouTube rounds counts. null: unknown. */
                            followersChangeLow: number | null;
                            /** @description The most that it may truly be. null: unknown. */
                            followersChangeHigh: number | null;
                            /** @description Followers won in percent of those before. null: unknown. */
                            followersChangePct: number | null;
                            /** @description Views of the month. null: unknown. */
                            views: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousViews: number | null;
                            /** @description Whether views are those of the month's posts rather than the channel's own count. null: unknown. */
                            viewsFromPosts: boolean | null;
                            /** @description Plays of the month's posts. null: unknown. */
                            plays: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousPlays: number | null;
                            /** @description The month's posts. null: unknown. */
                            uploads: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousUploads: number | null;
                            /** @description Likes of these posts. null: unknown. */
                            likes: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousLikes: number | null;
                            /** @description Comments of these posts. null: unknown. */
                            comments: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousComments: number | null;
                            /** @description Percent; mean likes and comments of a post over followers. null: unknown. */
                            engagementRate: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousEngagementRate: number | null;
                            /** @description Whether it posted in the 30 days before it was last seen in the month. null: unknown. */
                            postedIn30d: boolean | null;
                            /**
                             * Format: date-time
                             * @description When its newest post was published. null: unknown.
                             */
                            lastPostAt: string | null;
                            /** @description Followers won for each root of those before; null for who is behind a gate. null: unknown. */
                            risingScore: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousRisingScore: number | null;
                            /** @description Authenticity score of now. */
                            authenticityScore: number | null;
                            /** @description Rank by the sort key in the scope of the answer; ties share one. */
                            rank: number | null;
                            /** @description The same of the month before. */
                            previousRank: number | null;
                            /** @description previousRank - rank; positive means climbed. */
                            rankChange: number | null;
                            /**
                             * @description What came of its rank since the month before. ABSENT: on neither board.
                             * @enum {string}
                             */
                            movement: "CLIMBED" | "FELL" | "STAYED" | "ENTERED" | "LEFT" | "ABSENT";
                            /** @description All ranks of the month in the scope of the answer. */
                            currentMonthRanks: {
                                /** @description By followers won in the month. */
                                followersChangeRank: number | null;
                                /** @description By followers. */
                                followersRank: number | null;
                                /** @description By views of the month. */
                                viewsRank: number | null;
                                /** @description By plays of the month. */
                                playsRank: number | null;
                                /** @description By engagement rate. */
                                engagementRank: number | null;
                                /** @description Among risers. */
                                risingRank: number | null;
                            };
                            /** @description The same of the month before. */
                            lastMonthRanks: {
                                /** @description By followers won in the month. */
                                followersChangeRank: number | null;
                                /** @description By followers. */
                                followersRank: number | null;
                                /** @description By views of the month. */
                                viewsRank: number | null;
                                /** @description By plays of the month. */
                                playsRank: number | null;
                                /** @description By engagement rate. */
                                engagementRank: number | null;
                                /** @description Among risers. */
                                risingRank: number | null;
                            };
                            /** @description The profiles that it is made of, each with its own figures. */
                            profiles: {
                                /** @enum {string} */
                                platform: "INSTAGRAM" | "YOUTUBE";
                                profileId: string;
                                /** @description Handle of now. */
                                handle: string | null;
                                /** @description Name of now. */
                                name: string | null;
                                /** @description Whether the platform verified it. */
                                isVerified: boolean | null;
                                /** @description The picture on our CDN; null until it is stored. */
                                pictureUrl: string | null;
                                /** @description A small one, where it was made. */
                                pictureThumbnailUrl: string | null;
                                /** @description What to show until the picture is there, a ThumbHash in base64. */
                                pictureThumbhash: string | null;
                                /** @description Its own followers at the close of the month. */
                                followers: number | null;
                                /** @description Followers that it won over the month. */
                                followersChange: number | null;
                                /** @description Its own views of the month. */
                                views: number | null;
                            }[];
                            /** @description Ranks of the last months, oldest first; there when asked for. */
                            history?: {
                                /** Format: date */
                                month: string;
                                /** @description Rank of that month. */
                                rank: number | null;
                            }[];
                            /** @description Of one that was looked for: who stands around it, itself included. */
                            neighbours?: components["schemas"]["BoardRow"][];
                        }[];
                        /** @description Of each group its 200 most frequent values, counted among the rows that pass the filters on the other groups. */
                        facets?: {
                            [key: string]: {
                                value: string;
                                count: number;
                            }[];
                        };
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCrossPlatformLeaderboard: {
        parameters: {
            query?: {
                /** @description What ranks: `followers` won in the month (the default), `followers_lifetime`, `views`, `plays` and `engagement` of the month, or `rising`: growth for each root of the followers before, of who passes the gates. Anything else means `followers`. */
                sortBy?: string;
                /** @description DESC has the best first, ASC the last. */
                sortDir?: "ASC" | "DESC";
                /**
                 * @description A month, as 2026-11 or by its first day.
                 * @example 2026-11
                 */
                month?: string;
                /** @description Page, from 1, however deep. */
                page?: number;
                /** @description Rows of a page. */
                size?: number;
                /** @description Whether each row tells its ranks of the last 12 months. */
                history?: boolean;
                /** @description Whether to count the values of category, language, country and tier. */
                facets?: boolean;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "filters": [
                 *         {
                 *           "filterType": "EQ",
                 *           "field": "category",
                 *           "value": "Beauty"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Words of a handle or name, typos forgiven: finds up to 10 creators, each with its place on the board and who stands around it.
                     * @example mrbeest
                     */
                    query?: string;
                    /** @description What the board is narrowed to. `month` EQ names the month. Ranks count within one category and one language where those are given by EQ; country and tier narrow the rows alone. */
                    filters?: {
                        /**
                         * @description Whether the values are taken in or left out.
                         * @example EQ
                         * @enum {string}
                         */
                        filterType: "EQ" | "NE" | "IN" | "NOT_IN";
                        /** @enum {string} */
                        field: "month" | "category" | "language" | "country" | "tier";
                        /** @description A value; a list of them for IN and NOT_IN. */
                        value: string | string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description A page of a board. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @enum {string} */
                        platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
                        /**
                         * @description The first day of the month; null when there is no board yet.
                         * @example 2026-11-01
                         */
                        month: string | null;
                        /** @description Months that have a board, the newest first. */
                        months: string[];
                        /**
                         * @description The sort key that was taken.
                         * @enum {string}
                         */
                        sortBy: "followers" | "followers_lifetime" | "views" | "plays" | "engagement" | "rising";
                        /**
                         * @description Among whom the ranks count.
                         * @enum {string}
                         */
                        scope: "platform" | "category" | "language" | "category_language";
                        /** @description Rows on the narrowed board; of a query those found. */
                        count: number;
                        page: number;
                        size: number;
                        leaderboard: {
                            /** @description Place among the rows that the board is narrowed to, from 1; null where it has none. */
                            place: number | null;
                            /** @enum {string} */
                            platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
                            /** @description Of a creator (`ALL`) the platform and id of one of its profiles, as INSTAGRAM:123. */
                            profileId: string;
                            /** @description Handle of now; of a creator that of its larger profile. */
                            handle: string | null;
                            /** @description Name of now. */
                            name: string | null;
                            /** @description Whether the platform verified one of its profiles. */
                            isVerified: boolean | null;
                            /** @description The picture on our CDN; null until it is stored. */
                            pictureUrl: string | null;
                            /** @description A small one, where it was made. */
                            pictureThumbnailUrl: string | null;
                            /** @description What to show until the picture is there, a ThumbHash in base64. */
                            pictureThumbhash: string | null;
                            /** @description Category in the month. null: unknown. */
                            category: string | null;
                            /** @description Language in the month, ISO 639-1. null: unknown. */
                            language: string | null;
                            /** @description Country in the month, ISO 3166-1 alpha-2. null: unknown. */
                            country: string | null;
                            /** @description Size class by the followers of the month. null: unknown. */
                            tier: string | null;
                            /** @description Followers at the close of the month. null: unknown. */
                            followers: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousFollowers: number | null;
                            /** @description Followers won over the month. null: unknown. */
                            followersChange: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousFollowersChange: number | null;
                            /** @description The least that it may truly be, as YouTube rounds counts. null: unknown. */
                            followersChangeLow: number | null;
                            /** @description The most that it may truly be. null: unknown. */
                            followersChangeHigh: number | null;
                            /** @description Followers won in percent of those before. null: unknown. */
                            followersChangePct: number | null;
                            /** @description Views of the month. null: unknown. */
                            views: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousViews: number | null;
                            /** @description Whether views are those of the month's posts rather than the channel's own count. null: unknown. */
                            viewsFromPosts: boolean | null;
                            /** @description Plays of the month's posts. null: unknown. */
                            plays: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousPlays: number | null;
                            /** @description The month's posts. null: unknown. */
                            uploads: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousUploads: number | null;
                            /** @description Likes of these posts. null: unknown. */
                            likes: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousLikes: number | null;
                            /** @description Comments of these posts. null: unknown. */
                            comments: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousComments: number | null;
                            /** @description Percent; mean likes and comments of a post over followers. null: unknown. */
                            engagementRate: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousEngagementRate: number | null;
                            /** @description Whether it posted in the 30 days before it was last seen in the month. null: unknown. */
                            postedIn30d: boolean | null;
                            /**
                             * Format: date-time
                             * @description When its newest post was published. null: unknown.
                             */
                            lastPostAt: string | null;
                            /** @description Followers won for each root of those before; null for who is behind a gate. null: unknown. */
                            risingScore: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousRisingScore: number | null;
                            /** @description Authenticity score of now. */
                            authenticityScore: number | null;
                            /** @description Rank by the sort key in the scope of the answer; ties share one. */
                            rank: number | null;
                            /** @description The same of the month before. */
                            previousRank: number | null;
                            /** @description previousRank - rank; positive means climbed. */
                            rankChange: number | null;
                            /**
                             * @description What came of its rank since the month before. ABSENT: on neither board.
                             * @enum {string}
                             */
                            movement: "CLIMBED" | "FELL" | "STAYED" | "ENTERED" | "LEFT" | "ABSENT";
                            /** @description All ranks of the month in the scope of the answer. */
                            currentMonthRanks: {
                                /** @description By followers won in the month. */
                                followersChangeRank: number | null;
                                /** @description By followers. */
                                followersRank: number | null;
                                /** @description By views of the month. */
                                viewsRank: number | null;
                                /** @description By plays of the month. */
                                playsRank: number | null;
                                /** @description By engagement rate. */
                                engagementRank: number | null;
                                /** @description Among risers. */
                                risingRank: number | null;
                            };
                            /** @description The same of the month before. */
                            lastMonthRanks: {
                                /** @description By followers won in the month. */
                                followersChangeRank: number | null;
                                /** @description By followers. */
                                followersRank: number | null;
                                /** @description By views of the month. */
                                viewsRank: number | null;
                                /** @description By plays of the month. */
                                playsRank: number | null;
                                /** @description By engagement rate. */
                                engagementRank: number | null;
                                /** @description Among risers. */
                                risingRank: number | null;
                            };
                            /** @description The profiles that it is made of, each with its own figures. */
                            profiles: {
                                /** @enum {string} */
                                platform: "INSTAGRAM" | "YOUTUBE";
                                profileId: string;
                                /** @description Handle of now. */
                                handle: string | null;
                                /** @description Name of now. */
                                name: string | null;
                                /** @description Whether the platform verified it. */
                                isVerified: boolean | null;
                                /** @description The picture on our CDN; null until it is stored. */
                                pictureUrl: string | null;
                                /** @description A small one, where it was made. */
                                pictureThumbnailUrl: string | null;
                                /** @description What to show until the picture is there, a ThumbHash in base64. */
                                pictureThumbhash: string | null;
                                /** @description Its own followers at the close of the month. */
                                followers: number | null;
                                /** @description Followers that it won over the month. */
                                followersChange: number | null;
                                /** @description Its own views of the month. */
                                views: number | null;
                            }[];
                            /** @description Ranks of the last months, oldest first; there when asked for. */
                            history?: {
                                /** Format: date */
                                month: string;
                                /** @description Rank of that month. */
                                rank: number | null;
                            }[];
                            /** @description Of one that was looked for: who stands around it, itself included. */
                            neighbours?: components["schemas"]["BoardRow"][];
                        }[];
                        /** @description Of each group its 200 most frequent values, counted among the rows that pass the filters on the other groups. */
                        facets?: {
                            [key: string]: {
                                value: string;
                                count: number;
                            }[];
                        };
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCategoryLeaderboard: {
        parameters: {
            query?: {
                /** @description What ranks: `followers` won in the month (the default), `followers_lifetime`, `views`, `plays` and `engagement` of the month, or `rising`: growth for each root of the followers before, of who passes the gates. Anything else means `followers`. */
                sortBy?: string;
                /** @description DESC has the best first, ASC the last. */
                sortDir?: "ASC" | "DESC";
                /**
                 * @description A month, as 2026-11 or by its first day.
                 * @example 2026-11
                 */
                month?: string;
                /** @description Page, from 1, however deep. */
                page?: number;
                /** @description Rows of a page. */
                size?: number;
                /** @description Whether each row tells its ranks of the last 12 months. */
                history?: boolean;
                /** @description Whether to count the values of category, language, country and tier. */
                facets?: boolean;
                /**
                 * @description Platform; `ALL` is the board of creators, on which linked profiles are one.
                 * @example YOUTUBE
                 */
                platform?: "INSTAGRAM" | "YOUTUBE" | "ALL";
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "filters": [
                 *         {
                 *           "filterType": "EQ",
                 *           "field": "category",
                 *           "value": "Beauty"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Words of a handle or name, typos forgiven: finds up to 10 creators, each with its place on the board and who stands around it.
                     * @example mrbeest
                     */
                    query?: string;
                    /** @description What the board is narrowed to. `month` EQ names the month. Ranks count within one category and one language where those are given by EQ; country and tier narrow the rows alone. */
                    filters?: {
                        /**
                         * @description Whether the values are taken in or left out.
                         * @example EQ
                         * @enum {string}
                         */
                        filterType: "EQ" | "NE" | "IN" | "NOT_IN";
                        /** @enum {string} */
                        field: "month" | "category" | "language" | "country" | "tier";
                        /** @description A value; a list of them for IN and NOT_IN. */
                        value: string | string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description A page of a board. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @enum {string} */
                        platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
                        /**
                         * @description The first day of the month; null when there is no board yet.
                         * @example 2026-11-01
                         */
                        month: string | null;
                        /** @description Months that have a board, the newest first. */
                        months: string[];
                        /**
                         * @description The sort key that was taken.
                         * @enum {string}
                         */
                        sortBy: "followers" | "followers_lifetime" | "views" | "plays" | "engagement" | "rising";
                        /**
                         * @description Among whom the ranks count.
                         * @enum {string}
                         */
                        scope: "platform" | "category" | "language" | "category_language";
                        /** @description Rows on the narrowed board; of a query those found. */
                        count: number;
                        page: number;
                        size: number;
                        leaderboard: {
                            /** @description Place among the rows that the board is narrowed to, from 1; null where it has none. */
                            place: number | null;
                            /** @enum {string} */
                            platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
                            /** @description Of a creator (`ALL`) the platform and id of one of its profiles, as INSTAGRAM:123. */
                            profileId: string;
                            /** @description Handle of now; of a creator that of its larger profile. */
                            handle: string | null;
                            /** @description Name of now. */
                            name: string | null;
                            /** @description Whether the platform verified one of its profiles. */
                            isVerified: boolean | null;
                            /** @description The picture on our CDN; null until it is stored. */
                            pictureUrl: string | null;
                            /** @description A small one, where it was made. */
                            pictureThumbnailUrl: string | null;
                            /** @description What to show until the picture is there, a ThumbHash in base64. */
                            pictureThumbhash: string | null;
                            /** @description Category in the month. null: unknown. */
                            category: string | null;
                            /** @description Language in the month, ISO 639-1. null: unknown. */
                            language: string | null;
                            /** @description Country in the month, ISO 3166-1 alpha-2. null: unknown. */
                            country: string | null;
                            /** @description Size class by the followers of the month. null: unknown. */
                            tier: string | null;
                            /** @description Followers at the close of the month. null: unknown. */
                            followers: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousFollowers: number | null;
                            /** @description Followers won over the month. null: unknown. */
                            followersChange: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousFollowersChange: number | null;
                            /** @description The least that it may truly be, as YouTube rounds counts. null: unknown. */
                            followersChangeLow: number | null;
                            /** @description The most that it may truly be. null: unknown. */
                            followersChangeHigh: number | null;
                            /** @description Followers won in percent of those before. null: unknown. */
                            followersChangePct: number | null;
                            /** @description Views of the month. null: unknown. */
                            views: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousViews: number | null;
                            /** @description Whether views are those of the month's posts rather than the channel's own count. null: unknown. */
                            viewsFromPosts: boolean | null;
                            /** @description Plays of the month's posts. null: unknown. */
                            plays: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousPlays: number | null;
                            /** @description The month's posts. null: unknown. */
                            uploads: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousUploads: number | null;
                            /** @description Likes of these posts. null: unknown. */
                            likes: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousLikes: number | null;
                            /** @description Comments of these posts. null: unknown. */
                            comments: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousComments: number | null;
                            /** @description Percent; mean likes and comments of a post over followers. null: unknown. */
                            engagementRate: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousEngagementRate: number | null;
                            /** @description Whether it posted in the 30 days before it was last seen in the month. null: unknown. */
                            postedIn30d: boolean | null;
                            /**
                             * Format: date-time
                             * @description When its newest post was published. null: unknown.
                             */
                            lastPostAt: string | null;
                            /** @description Followers won for each root of those before; null for who is behind a gate. null: unknown. */
                            risingScore: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousRisingScore: number | null;
                            /** @description Authenticity score of now. */
                            authenticityScore: number | null;
                            /** @description Rank by the sort key in the scope of the answer; ties share one. */
                            rank: number | null;
                            /** @description The same of the month before. */
                            previousRank: number | null;
                            /** @description previousRank - rank; positive means climbed. */
                            rankChange: number | null;
                            /**
                             * @description What came of its rank since the month before. ABSENT: on neither board.
                             * @enum {string}
                             */
                            movement: "CLIMBED" | "FELL" | "STAYED" | "ENTERED" | "LEFT" | "ABSENT";
                            /** @description All ranks of the month in the scope of the answer. */
                            currentMonthRanks: {
                                /** @description By followers won in the month. */
                                followersChangeRank: number | null;
                                /** @description By followers. */
                                followersRank: number | null;
                                /** @description By views of the month. */
                                viewsRank: number | null;
                                /** @description By plays of the month. */
                                playsRank: number | null;
                                /** @description By engagement rate. */
                                engagementRank: number | null;
                                /** @description Among risers. */
                                risingRank: number | null;
                            };
                            /** @description The same of the month before. */
                            lastMonthRanks: {
                                /** @description By followers won in the month. */
                                followersChangeRank: number | null;
                                /** @description By followers. */
                                followersRank: number | null;
                                /** @description By views of the month. */
                                viewsRank: number | null;
                                /** @description By plays of the month. */
                                playsRank: number | null;
                                /** @description By engagement rate. */
                                engagementRank: number | null;
                                /** @description Among risers. */
                                risingRank: number | null;
                            };
                            /** @description The profiles that it is made of, each with its own figures. */
                            profiles: {
                                /** @enum {string} */
                                platform: "INSTAGRAM" | "YOUTUBE";
                                profileId: string;
                                /** @description Handle of now. */
                                handle: string | null;
                                /** @description Name of now. */
                                name: string | null;
                                /** @description Whether the platform verified it. */
                                isVerified: boolean | null;
                                /** @description The picture on our CDN; null until it is stored. */
                                pictureUrl: string | null;
                                /** @description A small one, where it was made. */
                                pictureThumbnailUrl: string | null;
                                /** @description What to show until the picture is there, a ThumbHash in base64. */
                                pictureThumbhash: string | null;
                                /** @description Its own followers at the close of the month. */
                                followers: number | null;
                                /** @description Followers that it won over the month. */
                                followersChange: number | null;
                                /** @description Its own views of the month. */
                                views: number | null;
                            }[];
                            /** @description Ranks of the last months, oldest first; there when asked for. */
                            history?: {
                                /** Format: date */
                                month: string;
                                /** @description Rank of that month. */
                                rank: number | null;
                            }[];
                            /** @description Of one that was looked for: who stands around it, itself included. */
                            neighbours?: components["schemas"]["BoardRow"][];
                        }[];
                        /** @description Of each group its 200 most frequent values, counted among the rows that pass the filters on the other groups. */
                        facets?: {
                            [key: string]: {
                                value: string;
                                count: number;
                            }[];
                        };
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLanguageLeaderboard: {
        parameters: {
            query?: {
                /** @description What ranks: `followers` won in the month (the default), `followers_lifetime`, `views`, `plays` and `engagement` of the month, or `rising`: growth for each root of the followers before, of who passes the gates. Anything else means `followers`. */
                sortBy?: string;
                /** @description DESC has the best first, ASC the last. */
                sortDir?: "ASC" | "DESC";
                /**
                 * @description A month, as 2026-11 or by its first day.
                 * @example 2026-11
                 */
                month?: string;
                /** @description Page, from 1, however deep. */
                page?: number;
                /** @description Rows of a page. */
                size?: number;
                /** @description Whether each row tells its ranks of the last 12 months. */
                history?: boolean;
                /** @description Whether to count the values of category, language, country and tier. */
                facets?: boolean;
                /**
                 * @description Platform; `ALL` is the board of creators, on which linked profiles are one.
                 * @example YOUTUBE
                 */
                platform?: "INSTAGRAM" | "YOUTUBE" | "ALL";
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "filters": [
                 *         {
                 *           "filterType": "EQ",
                 *           "field": "category",
                 *           "value": "Beauty"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Words of a handle or name, typos forgiven: finds up to 10 creators, each with its place on the board and who stands around it.
                     * @example mrbeest
                     */
                    query?: string;
                    /** @description What the board is narrowed to. `month` EQ names the month. Ranks count within one category and one language where those are given by EQ; country and tier narrow the rows alone. */
                    filters?: {
                        /**
                         * @description Whether the values are taken in or left out.
                         * @example EQ
                         * @enum {string}
                         */
                        filterType: "EQ" | "NE" | "IN" | "NOT_IN";
                        /** @enum {string} */
                        field: "month" | "category" | "language" | "country" | "tier";
                        /** @description A value; a list of them for IN and NOT_IN. */
                        value: string | string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description A page of a board. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @enum {string} */
                        platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
                        /**
                         * @description The first day of the month; null when there is no board yet.
                         * @example 2026-11-01
                         */
                        month: string | null;
                        /** @description Months that have a board, the newest first. */
                        months: string[];
                        /**
                         * @description The sort key that was taken.
                         * @enum {string}
                         */
                        sortBy: "followers" | "followers_lifetime" | "views" | "plays" | "engagement" | "rising";
                        /**
                         * @description Among whom the ranks count.
                         * @enum {string}
                         */
                        scope: "platform" | "category" | "language" | "category_language";
                        /** @description Rows on the narrowed board; of a query those found. */
                        count: number;
                        page: number;
                        size: number;
                        leaderboard: {
                            /** @description Place among the rows that the board is narrowed to, from 1; null where it has none. */
                            place: number | null;
                            /** @enum {string} */
                            platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
                            /** @description Of a creator (`ALL`) the platform and id of one of its profiles, as INSTAGRAM:123. */
                            profileId: string;
                            /** @description Handle of now; of a creator that of its larger profile. */
                            handle: string | null;
                            /** @description Name of now. */
                            name: string | null;
                            /** @description Whether the platform verified one of its profiles. */
                            isVerified: boolean | null;
                            /** @description The picture on our CDN; null until it is stored. */
                            pictureUrl: string | null;
                            /** @description A small one, where it was made. */
                            pictureThumbnailUrl: string | null;
                            /** @description What to show until the picture is there, a ThumbHash in base64. */
                            pictureThumbhash: string | null;
                            /** @description Category in the month. null: unknown. */
                            category: string | null;
                            /** @description Language in the month, ISO 639-1. null: unknown. */
                            language: string | null;
                            /** @description Country in the month, ISO 3166-1 alpha-2. null: unknown. */
                            country: string | null;
                            /** @description Size class by the followers of the month. null: unknown. */
                            tier: string | null;
                            /** @description Followers at the close of the month. null: unknown. */
                            followers: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousFollowers: number | null;
                            /** @description Followers won over the month. null: unknown. */
                            followersChange: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousFollowersChange: number | null;
                            /** @description The least that it may truly be, as YouTube rounds counts. null: unknown. */
                            followersChangeLow: number | null;
                            /** @description The most that it may truly be. null: unknown. */
                            followersChangeHigh: number | null;
                            /** @description Followers won in percent of those before. null: unknown. */
                            followersChangePct: number | null;
                            /** @description Views of the month. null: unknown. */
                            views: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousViews: number | null;
                            /** @description Whether views are those of the month's posts rather than the channel's own count. null: unknown. */
                            viewsFromPosts: boolean | null;
                            /** @description Plays of the month's posts. null: unknown. */
                            plays: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousPlays: number | null;
                            /** @description The month's posts. null: unknown. */
                            uploads: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousUploads: number | null;
                            /** @description Likes of these posts. null: unknown. */
                            likes: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousLikes: number | null;
                            /** @description Comments of these posts. null: unknown. */
                            comments: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousComments: number | null;
                            /** @description Percent; mean likes and comments of a post over followers. null: unknown. */
                            engagementRate: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousEngagementRate: number | null;
                            /** @description Whether it posted in the 30 days before it was last seen in the month. null: unknown. */
                            postedIn30d: boolean | null;
                            /**
                             * Format: date-time
                             * @description When its newest post was published. null: unknown.
                             */
                            lastPostAt: string | null;
                            /** @description Followers won for each root of those before; null for who is behind a gate. null: unknown. */
                            risingScore: number | null;
                            /** @description The same of the month before. null: unknown. */
                            previousRisingScore: number | null;
                            /** @description Authenticity score of now. */
                            authenticityScore: number | null;
                            /** @description Rank by the sort key in the scope of the answer; ties share one. */
                            rank: number | null;
                            /** @description The same of the month before. */
                            previousRank: number | null;
                            /** @description previousRank - rank; positive means climbed. */
                            rankChange: number | null;
                            /**
                             * @description What came of its rank since the month before. ABSENT: on neither board.
                             * @enum {string}
                             */
                            movement: "CLIMBED" | "FELL" | "STAYED" | "ENTERED" | "LEFT" | "ABSENT";
                            /** @description All ranks of the month in the scope of the answer. */
                            currentMonthRanks: {
                                /** @description By followers won in the month. */
                                followersChangeRank: number | null;
                                /** @description By followers. */
                                followersRank: number | null;
                                /** @description By views of the month. */
                                viewsRank: number | null;
                                /** @description By plays of the month. */
                                playsRank: number | null;
                                /** @description By engagement rate. */
                                engagementRank: number | null;
                                /** @description Among risers. */
                                risingRank: number | null;
                            };
                            /** @description The same of the month before. */
                            lastMonthRanks: {
                                /** @description By followers won in the month. */
                                followersChangeRank: number | null;
                                /** @description By followers. */
                                followersRank: number | null;
                                /** @description By views of the month. */
                                viewsRank: number | null;
                                /** @description By plays of the month. */
                                playsRank: number | null;
                                /** @description By engagement rate. */
                                engagementRank: number | null;
                                /** @description Among risers. */
                                risingRank: number | null;
                            };
                            /** @description The profiles that it is made of, each with its own figures. */
                            profiles: {
                                /** @enum {string} */
                                platform: "INSTAGRAM" | "YOUTUBE";
                                profileId: string;
                                /** @description Handle of now. */
                                handle: string | null;
                                /** @description Name of now. */
                                name: string | null;
                                /** @description Whether the platform verified it. */
                                isVerified: boolean | null;
                                /** @description The picture on our CDN; null until it is stored. */
                                pictureUrl: string | null;
                                /** @description A small one, where it was made. */
                                pictureThumbnailUrl: string | null;
                                /** @description What to show until the picture is there, a ThumbHash in base64. */
                                pictureThumbhash: string | null;
                                /** @description Its own followers at the close of the month. */
                                followers: number | null;
                                /** @description Followers that it won over the month. */
                                followersChange: number | null;
                                /** @description Its own views of the month. */
                                views: number | null;
                            }[];
                            /** @description Ranks of the last months, oldest first; there when asked for. */
                            history?: {
                                /** Format: date */
                                month: string;
                                /** @description Rank of that month. */
                                rank: number | null;
                            }[];
                            /** @description Of one that was looked for: who stands around it, itself included. */
                            neighbours?: components["schemas"]["BoardRow"][];
                        }[];
                        /** @description Of each group its 200 most frequent values, counted among the rows that pass the filters on the other groups. */
                        facets?: {
                            [key: string]: {
                                value: string;
                                count: number;
                            }[];
                        };
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRankMovement: {
        parameters: {
            query?: {
                /** @description What ranks: `followers` won in the month (the default), `followers_lifetime`, `views`, `plays` and `engagement` of the month, or `rising`: growth for each root of the followers before, of who passes the gates. Anything else means `followers`. */
                sortBy?: string;
                /**
                 * @description A month, as 2026-11 or by its first day.
                 * @example 2026-11
                 */
                month?: string;
                /** @description The category among which ranks count. */
                category?: string;
                /** @description The language among which ranks count. */
                language?: string;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Platform; `ALL` is the board of creators, on which linked profiles are one.
                 * @example YOUTUBE
                 */
                platform: "INSTAGRAM" | "YOUTUBE" | "ALL";
                /**
                 * @description As a row of the board tells it: of a creator (`ALL`) as INSTAGRAM:123.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                profileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why a rank is not what it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** Format: date */
                        month: string;
                        /** @enum {string} */
                        sortBy: "followers" | "followers_lifetime" | "views" | "plays" | "engagement" | "rising";
                        /** @description Rank of the month; null: it is not on the board. */
                        rank: number | null;
                        /** @description Rank of the month before. */
                        previousRank: number | null;
                        /** @description previousRank - rank, which is byOwnFigure + byOthers. */
                        rankChange: number | null;
                        /** @description Rank that last month's figure would have on this month's board. */
                        rankOfPreviousFigure: number | null;
                        /** @description Places that the change of its own figure won; below zero: cost. */
                        byOwnFigure: number | null;
                        /** @description Places that others left to it by falling or leaving; below zero: took by rising or entering. */
                        byOthers: number | null;
                        /** @description Of `rising` what one must have to stand on the board. */
                        gates: {
                            /** @enum {string} */
                            gate: "followers" | "growth" | "postedIn30d" | "authenticity";
                            /** @description The creator's own. */
                            value: number | boolean | null;
                            /** @description The least that passes. */
                            needs: number | boolean | null;
                            passed: boolean;
                        }[];
                        /**
                         * @description The same in words.
                         * @example Its own figure won 12 places; those of others cost it 4 places.
                         */
                        text: string;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreatorSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description As a row of the board tells it: of a creator (`ALL`) as INSTAGRAM:123.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                creatorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Followers of a creator by date. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @description The profiles that are this creator. */
                        profiles: {
                            /** @enum {string} */
                            platform: "INSTAGRAM" | "YOUTUBE";
                            profileId: string;
                        }[];
                        /** @description Every date that one of the profiles has a snapshot of, oldest first. */
                        points: {
                            /** Format: date */
                            date: string;
                            /** @description Followers of the profiles that have a snapshot of the date, added up. */
                            followers: number | null;
                            parts: {
                                /** @enum {string} */
                                platform: "INSTAGRAM" | "YOUTUBE";
                                profileId: string;
                                /** @description Its own followers that day. */
                                followers: number | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDayLeaderboard: {
        parameters: {
            query?: {
                sortBy?: "followers" | "followers_lifetime" | "views";
                page?: number;
                size?: number;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                platform: "INSTAGRAM" | "YOUTUBE";
                /** @example 2026-11-20 */
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board of a day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** Format: date */
                        date: string;
                        /** @enum {string} */
                        sortBy: "followers" | "followers_lifetime" | "views";
                        /** @description Profiles on the board; 0 where nothing was seen that day. */
                        count: number;
                        page: number;
                        size: number;
                        leaderboard: {
                            /** @description Ties share one. */
                            rank: number;
                            profileId: string;
                            /** @description Handle of now. */
                            handle: string | null;
                            /** @description Name of now. */
                            name: string | null;
                            /** @description The picture on our CDN; null until it is stored. */
                            pictureUrl: string | null;
                            /** @description Followers that day. */
                            followers: number | null;
                            /** @description Followers the day before. */
                            previousFollowers: number | null;
                            /** @description Followers won since the day before. */
                            followersChange: number | null;
                            /** @description Lifetime views that day. */
                            views: number | null;
                            /** @description Lifetime views the day before. */
                            previousViews: number | null;
                            /** @description Views won since the day before. */
                            viewsChange: number | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCollections: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant's collections, the one changed last first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        collections: components["schemas"]["Collection"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description What the collection is called.
                     * @example Summer campaign
                     */
                    name: string;
                    /**
                     * @description What the tenant notes down.
                     * @example Ask again in May.
                     */
                    notes?: string;
                    /** @description Words of the tenant's own. */
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description A list of creators that a tenant keeps. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A list of creators that a tenant keeps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is left out stays. */
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description What the collection is called.
                     * @example Summer campaign
                     */
                    name?: string;
                    /**
                     * @description What the tenant notes down.
                     * @example Ask again in May.
                     */
                    notes?: string;
                    /** @description Words of the tenant's own. */
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description A list of creators that a tenant keeps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCollectionCreators: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Creators in a page. */
                size?: number;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the creators of a collection, in its order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /**
                         * @description All creators of the collection.
                         * @example 42
                         */
                        count: number;
                        page: number;
                        size: number;
                        creators: {
                            /**
                             * @example YOUTUBE
                             * @enum {string}
                             */
                            platform: "INSTAGRAM" | "YOUTUBE";
                            /**
                             * @description The platform's own id of the profile.
                             * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                             */
                            profileId: string;
                            /**
                             * @description Place in the order of the collection, from 1.
                             * @example 1
                             */
                            position: number;
                            /**
                             * @description What the tenant notes down.
                             * @example Ask again in May.
                             */
                            notes: string;
                            /** @description Words of the tenant's own. */
                            tags: string[];
                            /**
                             * @description The module of the product that brought the creator to the eye; MANUAL: a person did.
                             * @example SEARCH
                             * @enum {string}
                             */
                            surfacedBy: "SEARCH" | "KEYWORD" | "GENRE" | "LEADERBOARD" | "SIMILAR" | "MANUAL";
                            /**
                             * Format: date-time
                             * @description When the creator was added.
                             */
                            addedAt: string;
                            /** @description The figures of the data set; null where it does not have the creator (any more). */
                            profile: components["schemas"]["Profile"] | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCollectionCreators: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    creators: {
                        /**
                         * @example YOUTUBE
                         * @enum {string}
                         */
                        platform: "INSTAGRAM" | "YOUTUBE";
                        /**
                         * @description The platform's own id of the profile.
                         * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                         */
                        profileId: string;
                    }[];
                    /**
                     * @description The module of the product that brought the creator to the eye; MANUAL: a person did.
                     * @example SEARCH
                     * @enum {string}
                     */
                    surfacedBy?: "SEARCH" | "KEYWORD" | "GENRE" | "LEADERBOARD" | "SIMILAR" | "MANUAL";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Creators that came in, at the end of the order. */
                        added: number;
                        /** @description Creators that the collection had; they stay as they are. */
                        alreadyThere: number;
                        /** @description Creators that the data set does not have; they are not added. */
                        notFound: {
                            /**
                             * @example YOUTUBE
                             * @enum {string}
                             */
                            platform: "INSTAGRAM" | "YOUTUBE";
                            /**
                             * @description The platform's own id of the profile.
                             * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                             */
                            profileId: string;
                        }[];
                        /** @description All creators of the collection now. */
                        count: number;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCollectionCreators: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    creators: {
                        /**
                         * @example YOUTUBE
                         * @enum {string}
                         */
                        platform: "INSTAGRAM" | "YOUTUBE";
                        /**
                         * @description The platform's own id of the profile.
                         * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                         */
                        profileId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Creators that are no longer there; those that never were do not count. */
                        removed: number;
                        /** @description All creators of the collection now. */
                        count: number;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveCollectionCreators: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    creators: {
                        /**
                         * @example YOUTUBE
                         * @enum {string}
                         */
                        platform: "INSTAGRAM" | "YOUTUBE";
                        /**
                         * @description The platform's own id of the profile.
                         * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                         */
                        profileId: string;
                    }[];
                    /** @description The creator before whom the moved ones come to stand, in the order named; null: the end. */
                    before: {
                        /**
                         * @example YOUTUBE
                         * @enum {string}
                         */
                        platform: "INSTAGRAM" | "YOUTUBE";
                        /**
                         * @description The platform's own id of the profile.
                         * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                         */
                        profileId: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description They stand there now. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCollectionCreator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
                /** @example YOUTUBE */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's own id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                platformProfileId: string;
            };
            cookie?: never;
        };
        /** @description What is left out stays. */
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description What the tenant notes down.
                     * @example Ask again in May.
                     */
                    notes?: string;
                    /** @description Words of the tenant's own. */
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example YOUTUBE
                         * @enum {string}
                         */
                        platform: "INSTAGRAM" | "YOUTUBE";
                        /**
                         * @description The platform's own id of the profile.
                         * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                         */
                        profileId: string;
                        /**
                         * @description Place in the order of the collection, from 1.
                         * @example 1
                         */
                        position: number;
                        /**
                         * @description What the tenant notes down.
                         * @example Ask again in May.
                         */
                        notes: string;
                        /** @description Words of the tenant's own. */
                        tags: string[];
                        /**
                         * @description The module of the product that brought the creator to the eye; MANUAL: a person did.
                         * @example SEARCH
                         * @enum {string}
                         */
                        surfacedBy: "SEARCH" | "KEYWORD" | "GENRE" | "LEADERBOARD" | "SIMILAR" | "MANUAL";
                        /**
                         * Format: date-time
                         * @description When the creator was added.
                         */
                        addedAt: string;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importCollectionCreators: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Either `handles` or `csv`. */
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Handles with or without @, links to profiles, or ids of channels; empty ones are passed over.
                     * @example [
                     *       "@mrbeast",
                     *       "https://www.instagram.com/nasa/"
                     *     ]
                     */
                    handles?: string[];
                    /**
                     * @description Text of a CSV file of up to 10000 lines: a column `handle` (or `url`, `profileId`), beside it `platform`, `notes` and `tags` where there are some. A file of a collection is read as it is.
                     * @example handle,platform,notes
                     *     mrbeast,YOUTUBE,ask first
                     */
                    csv?: string;
                    /**
                     * @description Where the creators are, unless a line says another platform.
                     * @enum {string}
                     */
                    platform?: "INSTAGRAM" | "YOUTUBE";
                    /** @description Only tell what would happen. */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description What became of each line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Lines that were read, without the header. */
                        lines: number;
                        /** @description Creators that came in, in the order of the lines; of a dry run those who would. */
                        added: number;
                        /** @description Creators that the collection had; they stay as they are. */
                        alreadyThere: number;
                        /** @description Whose creator an earlier line names. */
                        repeated: {
                            /**
                             * @description Line of the file, or place in `handles`, from 1.
                             * @example 3
                             */
                            line: number;
                            /** @description What stands there. */
                            text: string;
                        }[];
                        /** @description Whose creator the data set does not have. */
                        notFound: {
                            /**
                             * @description Line of the file, or place in `handles`, from 1.
                             * @example 3
                             */
                            line: number;
                            /** @description What stands there. */
                            text: string;
                        }[];
                        /** @description Which name no creator, or a platform that is none. */
                        unreadable: {
                            /**
                             * @description Line of the file, or place in `handles`, from 1.
                             * @example 3
                             */
                            line: number;
                            /** @description What stands there. */
                            text: string;
                        }[];
                        /** @description Whose handle several creators have, or one has on both platforms; none of them is added. */
                        ambiguous: {
                            /**
                             * @description Line of the file, or place in `handles`, from 1.
                             * @example 3
                             */
                            line: number;
                            /** @description What stands there. */
                            text: string;
                            /** @description Whom it may mean, the one with most followers first. */
                            owners: {
                                /** @enum {string} */
                                platform: "INSTAGRAM" | "YOUTUBE";
                                profileId: string;
                                handle: string;
                                name: string | null;
                                followers: number | null;
                            }[];
                        }[];
                        /** @description All creators of the collection now. */
                        count: number;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description . */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadCollection: {
        parameters: {
            query?: {
                /** @description Kind of the file. */
                format?: "csv" | "xlsx";
                /**
                 * @description Figures of the file, by their names in a profile; left out: the usual ones. Separated by commas.
                 * @example followers,engagementRate
                 */
                columns?: string;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadSelection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    creators: {
                        /**
                         * @example YOUTUBE
                         * @enum {string}
                         */
                        platform: "INSTAGRAM" | "YOUTUBE";
                        /**
                         * @description The platform's own id of the profile.
                         * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                         */
                        profileId: string;
                    }[];
                    /**
                     * @description Kind of the file.
                     * @default csv
                     * @enum {string}
                     */
                    format?: "csv" | "xlsx";
                    /** @description Figures of the file, by their names in a profile; left out: the usual ones. */
                    columns?: string[];
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCollectionShares: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Links of the collection, the newest first; their secrets are not kept. */
                        shares: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "ACTIVE" | "EXPIRED" | "REVOKED";
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description When it ends by itself.
                             */
                            expiresAt: string;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shareCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Days from now that the link works.
                     * @example 30
                     */
                    days: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "ACTIVE" | "EXPIRED" | "REVOKED";
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description When it ends by itself.
                         */
                        expiresAt: string;
                        /**
                         * @description The secret of the link, shown this once: `/shared/{token}` is the page, `…/api/shared/{token}` the data. null when a request with an Idempotency-Key is sent again.
                         * @example Yk3vV1wq5Yl1Q1r0m7cJm0tS9p8x6b4n2a0ZzYyXxWw
                         */
                        token: string | null;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeCollectionShare: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
                /** @description The link. */
                shareId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSharedCollection: {
        parameters: {
            query?: {
                /** @description Page, from 1. */
                page?: number;
                /** @description Creators in a page. */
                size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The secret of the link.
                 * @example Yk3vV1wq5Yl1Q1r0m7cJm0tS9p8x6b4n2a0ZzYyXxWw
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a link shows: a name and creators with their figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @description What the collection is called. */
                        name: string;
                        /**
                         * Format: date-time
                         * @description When the link ends.
                         */
                        expiresAt: string;
                        /** @description All creators of the collection. */
                        count: number;
                        page: number;
                        size: number;
                        /** @description In the order of the collection, without what the tenant noted down. */
                        creators: {
                            /** @enum {string} */
                            platform: "INSTAGRAM" | "YOUTUBE";
                            profileId: string;
                            position: number;
                            /** @description The figures of the data set; null where it does not have the creator (any more). */
                            profile: components["schemas"]["Profile"] | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedSearches: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The searches in the order of their names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        savedSearches: components["schemas"]["SavedSearch"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description What the search is called.
                     * @example Food creators in Mumbai
                     */
                    name: string;
                    /**
                     * @example ALL
                     * @enum {string}
                     */
                    platform?: "INSTAGRAM" | "YOUTUBE" | "ALL";
                    query?: string;
                    /** @description As a search takes them. */
                    filters?: components["schemas"]["Filter"][];
                    /** @example followers */
                    sortBy?: string;
                    /** @enum {string} */
                    sortDir?: "ASC" | "DESC";
                    /**
                     * @description Search params of the page that shows it, whose days count back from the time of the data.
                     * @example ?category=Food&lastPostAtWithin=30
                     */
                    address?: string;
                };
            };
        };
        responses: {
            /** @description A search that has a name. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSavedSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description The saved search.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A search that has a name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceSavedSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The saved search.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description What the search is called.
                     * @example Food creators in Mumbai
                     */
                    name: string;
                    /**
                     * @example ALL
                     * @enum {string}
                     */
                    platform?: "INSTAGRAM" | "YOUTUBE" | "ALL";
                    query?: string;
                    /** @description As a search takes them. */
                    filters?: components["schemas"]["Filter"][];
                    /** @example followers */
                    sortBy?: string;
                    /** @enum {string} */
                    sortDir?: "ASC" | "DESC";
                    /**
                     * @description Search params of the page that shows it, whose days count back from the time of the data.
                     * @example ?category=Food&lastPostAtWithin=30
                     */
                    address?: string;
                };
            };
        };
        responses: {
            /** @description A search that has a name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSavedSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The saved search.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameSavedSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The saved search.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description What the search is called.
                     * @example Food creators in Mumbai
                     */
                    name: string;
                };
            };
        };
        responses: {
            /** @description A search that has a name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant's campaigns, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        campaigns: components["schemas"]["Campaign"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description What it is called.
                     * @example Summer glow
                     */
                    name: string;
                    /**
                     * @description What the campaign looks for. What is left out asks nothing.
                     * @default {}
                     */
                    brief?: {
                        /**
                         * @description What the campaign is for, in words.
                         * @default
                         */
                        goal?: string;
                        /**
                         * @description What the posts of its creators should be about.
                         * @default []
                         * @example [
                         *       "protein powder"
                         *     ]
                         */
                        keywords?: string[];
                        /**
                         * @description What a sponsored post names: a handle with @, a hashtag with #, or words. Empty: the keywords stand for it.
                         * @default []
                         * @example [
                         *       "@nykaa",
                         *       "#glowwithnykaa"
                         *     ]
                         */
                        mentions?: string[];
                        /**
                         * @description Categories of creators, any of which will do.
                         * @default []
                         * @example [
                         *       "Beauty"
                         *     ]
                         */
                        categories?: string[];
                        /**
                         * @description ISO 639 codes, any of which will do.
                         * @default []
                         * @example [
                         *       "hi",
                         *       "en"
                         *     ]
                         */
                        languages?: string[];
                        /**
                         * @description ISO 3166-1 alpha-2 codes, any of which will do.
                         * @default []
                         * @example [
                         *       "IN"
                         *     ]
                         */
                        countries?: string[];
                        /**
                         * @description Cities, any of which will do.
                         * @default []
                         * @example [
                         *       "Mumbai"
                         *     ]
                         */
                        cities?: string[];
                        /**
                         * @description What the audience should be like.
                         * @default []
                         */
                        audience?: {
                            /**
                             * @description By what the audience is divided.
                             * @enum {string}
                             */
                            of: "country" | "city" | "language" | "age" | "gender";
                            /**
                             * @description A country code, city, language code, age such as 18-24, MALE or FEMALE.
                             * @example IN
                             */
                            key: string;
                            /**
                             * @description The least that is wanted, in percent.
                             * @example 40
                             */
                            share: number;
                        }[];
                        /**
                         * @description In all.
                         * @default null
                         */
                        budget?: {
                            /** @example 500000 */
                            amount: number;
                            /**
                             * @description ISO 4217.
                             * @example INR
                             */
                            currency: string;
                        } | null;
                        /**
                         * Format: date
                         * @description First day of the period, UTC; posts are found by mention from then on.
                         * @default null
                         * @example 2026-10-01
                         */
                        from?: string | null;
                        /**
                         * Format: date
                         * @description Last day of the period, UTC.
                         * @default null
                         * @example 2026-10-01
                         */
                        to?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description A campaign of a tenant. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description The campaign.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A campaign of a tenant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The campaign.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description What it is called.
                     * @example Summer glow
                     */
                    name: string;
                    /**
                     * @description What the campaign looks for. What is left out asks nothing.
                     * @default {}
                     */
                    brief?: {
                        /**
                         * @description What the campaign is for, in words.
                         * @default
                         */
                        goal?: string;
                        /**
                         * @description What the posts of its creators should be about.
                         * @default []
                         * @example [
                         *       "protein powder"
                         *     ]
                         */
                        keywords?: string[];
                        /**
                         * @description What a sponsored post names: a handle with @, a hashtag with #, or words. Empty: the keywords stand for it.
                         * @default []
                         * @example [
                         *       "@nykaa",
                         *       "#glowwithnykaa"
                         *     ]
                         */
                        mentions?: string[];
                        /**
                         * @description Categories of creators, any of which will do.
                         * @default []
                         * @example [
                         *       "Beauty"
                         *     ]
                         */
                        categories?: string[];
                        /**
                         * @description ISO 639 codes, any of which will do.
                         * @default []
                         * @example [
                         *       "hi",
                         *       "en"
                         *     ]
                         */
                        languages?: string[];
                        /**
                         * @description ISO 3166-1 alpha-2 codes, any of which will do.
                         * @default []
                         * @example [
                         *       "IN"
                         *     ]
                         */
                        countries?: string[];
                        /**
                         * @description Cities, any of which will do.
                         * @default []
                         * @example [
                         *       "Mumbai"
                         *     ]
                         */
                        cities?: string[];
                        /**
                         * @description What the audience should be like.
                         * @default []
                         */
                        audience?: {
                            /**
                             * @description By what the audience is divided.
                             * @enum {string}
                             */
                            of: "country" | "city" | "language" | "age" | "gender";
                            /**
                             * @description A country code, city, language code, age such as 18-24, MALE or FEMALE.
                             * @example IN
                             */
                            key: string;
                            /**
                             * @description The least that is wanted, in percent.
                             * @example 40
                             */
                            share: number;
                        }[];
                        /**
                         * @description In all.
                         * @default null
                         */
                        budget?: {
                            /** @example 500000 */
                            amount: number;
                            /**
                             * @description ISO 4217.
                             * @example INR
                             */
                            currency: string;
                        } | null;
                        /**
                         * Format: date
                         * @description First day of the period, UTC; posts are found by mention from then on.
                         * @default null
                         * @example 2026-10-01
                         */
                        from?: string | null;
                        /**
                         * Format: date
                         * @description Last day of the period, UTC.
                         * @default null
                         * @example 2026-10-01
                         */
                        to?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description A campaign of a tenant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The campaign.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCampaignCreators: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description The campaign.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The creators of a campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The published data set that the answer was made from.
                         * @example 12
                         */
                        dataset_version: string;
                        /**
                         * Format: date-time
                         * @description Time up to which that data set knows.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        as_of: string | null;
                        /** @description The best fit first. */
                        creators: {
                            /**
                             * @description Platform.
                             * @example INSTAGRAM
                             * @enum {string}
                             */
                            platform: "INSTAGRAM" | "YOUTUBE";
                            /**
                             * @description The platform's id of the profile.
                             * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                             */
                            profileId: string;
                            /**
                             * @description How far it is with the creator.
                             * @example CONTACTED
                             * @enum {string}
                             */
                            status: "SUGGESTED" | "SHORTLISTED" | "CONTACTED" | "AGREED" | "DECLINED" | "DONE";
                            /**
                             * @description The module that surfaced the creator; MANUAL: a person brought the creator along.
                             * @enum {string}
                             */
                            surfacedBy: "SEARCH" | "KEYWORD" | "GENRE" | "LEADERBOARD" | "SIMILAR" | "MANUAL";
                            /**
                             * @description What the tenant notes down.
                             * @example Asks 20,000 a reel.
                             */
                            note: string;
                            /**
                             * Format: date-time
                             * @description When the creator was added.
                             */
                            addedAt: string;
                            /**
                             * Format: date-time
                             * @description When status, module or note were last changed.
                             */
                            updatedAt: string;
                            /** @description null: the data set that is served has no such profile. */
                            profile: components["schemas"]["Profile"] | null;
                            /** @description null: there is no profile. */
                            fit: {
                                /** @description 0 to 100: points over the weights of the parts that count; null: nothing that is asked is known. */
                                score: number | null;
                                /** @description Percent of what is asked that is known of the creator. */
                                coverage: number | null;
                                reasons: {
                                    /** @enum {string} */
                                    code: "category" | "language" | "location" | "audience" | "terms" | "authenticity";
                                    /**
                                     * @description What the part counts beside the others.
                                     * @example 25
                                     */
                                    weight: number;
                                    /** @description Whether the brief asks for it; authenticity always is. */
                                    asked: boolean;
                                    /** @description Of the weight; null: left out, since it is not asked or not known. */
                                    points: number | null;
                                    /** @description What of the brief the creator meets. */
                                    matched: string[];
                                    /**
                                     * @description The same as a sentence.
                                     * @example Beauty is what the brief asks for.
                                     */
                                    text: string;
                                }[];
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCampaignCreators: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The campaign.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Who is there already stays as he is. */
        requestBody?: {
            content: {
                "application/json": {
                    creators: {
                        /**
                         * @description Platform.
                         * @example INSTAGRAM
                         * @enum {string}
                         */
                        platform: "INSTAGRAM" | "YOUTUBE";
                        /**
                         * @description The platform's id of the profile.
                         * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                         */
                        profileId: string;
                    }[];
                    /**
                     * @description The module that surfaced them.
                     * @default MANUAL
                     * @enum {string}
                     */
                    surfacedBy?: "SEARCH" | "KEYWORD" | "GENRE" | "LEADERBOARD" | "SIMILAR" | "MANUAL";
                    /**
                     * @description How far it is with them.
                     * @default SHORTLISTED
                     * @enum {string}
                     */
                    status?: "SUGGESTED" | "SHORTLISTED" | "CONTACTED" | "AGREED" | "DECLINED" | "DONE";
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description What became of the creators. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Who came in. */
                        added: number;
                        /** @description Who was in the campaign before. */
                        alreadyThere: number;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCampaignCreator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                /**
                 * @description Platform.
                 * @example INSTAGRAM
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                profileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCampaignCreator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                /**
                 * @description Platform.
                 * @example INSTAGRAM
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's id of the profile.
                 * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                 */
                profileId: string;
            };
            cookie?: never;
        };
        /** @description What is left out stays. */
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description How far it is with the creator.
                     * @example CONTACTED
                     * @enum {string}
                     */
                    status?: "SUGGESTED" | "SHORTLISTED" | "CONTACTED" | "AGREED" | "DECLINED" | "DONE";
                    /**
                     * @description The module that surfaced the creator; MANUAL: a person brought the creator along.
                     * @enum {string}
                     */
                    surfacedBy?: "SEARCH" | "KEYWORD" | "GENRE" | "LEADERBOARD" | "SIMILAR" | "MANUAL";
                    /**
                     * @description What the tenant notes down.
                     * @example Asks 20,000 a reel.
                     */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The creator as it is kept now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Platform.
                         * @example INSTAGRAM
                         * @enum {string}
                         */
                        platform: "INSTAGRAM" | "YOUTUBE";
                        /**
                         * @description The platform's id of the profile.
                         * @example UCX6OQ3DkcsbYNE6H8uQQuVA
                         */
                        profileId: string;
                        /**
                         * @description How far it is with the creator.
                         * @example CONTACTED
                         * @enum {string}
                         */
                        status: "SUGGESTED" | "SHORTLISTED" | "CONTACTED" | "AGREED" | "DECLINED" | "DONE";
                        /**
                         * @description The module that surfaced the creator; MANUAL: a person brought the creator along.
                         * @enum {string}
                         */
                        surfacedBy: "SEARCH" | "KEYWORD" | "GENRE" | "LEADERBOARD" | "SIMILAR" | "MANUAL";
                        /**
                         * @description What the tenant notes down.
                         * @example Asks 20,000 a reel.
                         */
                        note: string;
                        /**
                         * Format: date-time
                         * @description When the creator was added.
                         */
                        addedAt: string;
                        /**
                         * Format: date-time
                         * @description When status, module or note were last changed.
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCampaignPosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description The campaign.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sponsored posts of a campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description At most 5000, the newest first. */
                        posts: {
                            /**
                             * @description Platform.
                             * @example INSTAGRAM
                             * @enum {string}
                             */
                            platform: "INSTAGRAM" | "YOUTUBE";
                            /**
                             * @description The platform's id of the post.
                             * @example 2317006284167526179
                             */
                            postId: string;
                            /** @description Its page on the platform. */
                            url: string | null;
                            /**
                             * @description A link was given, or it was found by what it mentions.
                             * @enum {string}
                             */
                            source: "URL" | "MENTION";
                            /** @description What of the brief it mentions. */
                            matched: string[];
                            /**
                             * @description COUNTS in the impact report; EXCLUDED by a person; NOT_IN_DATA: no snapshot of it is known yet; NOT_IN_CAMPAIGN: its creator is not in the campaign; NO_ENGAGEMENT: likes, comments or followers are not known.
                             * @enum {string}
                             */
                            state: "COUNTS" | "EXCLUDED" | "NOT_IN_DATA" | "NOT_IN_CAMPAIGN" | "NO_ENGAGEMENT";
                            /**
                             * Format: date-time
                             * @description When it was added.
                             */
                            addedAt: string;
                            /** @description Whose it is. null: unknown. */
                            profileId: string | null;
                            /** @description Whose it is. null: unknown. */
                            handle: string | null;
                            /**
                             * @description The module that surfaced its creator; null: the creator is not in the campaign.
                             * @enum {string|null}
                             */
                            surfacedBy: "SEARCH" | "KEYWORD" | "GENRE" | "LEADERBOARD" | "SIMILAR" | "MANUAL" | null;
                            /** @description What kind it is. null: unknown. */
                            postType: string | null;
                            /**
                             * Format: date-time
                             * @description When it was published. null: unknown.
                             */
                            publishedAt: string | null;
                            /** @description Title of a video. null: unknown. */
                            title: string | null;
                            /** @description Instagram's caption or YouTube's description, its beginning. null: unknown. */
                            caption: string | null;
                            /** @description Likes. null: unknown. */
                            likes: number | null;
                            /** @description Comments. null: unknown. */
                            comments: number | null;
                            /** @description Views, or plays where the platform counts those. null: unknown. */
                            views: number | null;
                            /** @description Likes and comments per follower, in percent of today's followers. null: unknown. */
                            engagementRate: number | null;
                            /** @description Accounts that saw it. null: unknown. */
                            reach: number | null;
                            /** @description Whether the reach is estimated by formula. null: unknown. */
                            reachIsEstimated: boolean | null;
                            /** @description Whether it is marked as sponsored. null: unknown. */
                            isSponsored: boolean | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCampaignPosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The campaign.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Links to posts on Instagram and YouTube. They are read, never fetched. */
                    urls: string[];
                };
            };
        };
        responses: {
            /** @description What became of the links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Posts that came in. */
                        added: number;
                        /** @description Posts that the campaign had before. */
                        alreadyThere: number;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCampaignPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                /**
                 * @description Platform.
                 * @example INSTAGRAM
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's id of the post.
                 * @example 2317006284167526179
                 */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCampaignPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                /**
                 * @description Platform.
                 * @example INSTAGRAM
                 */
                platform: "INSTAGRAM" | "YOUTUBE";
                /**
                 * @description The platform's id of the post.
                 * @example 2317006284167526179
                 */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description It counts for nothing, and is not found again. */
                    excluded: boolean;
                };
            };
        };
        responses: {
            /** @description The post as it is kept now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Platform.
                         * @example INSTAGRAM
                         * @enum {string}
                         */
                        platform: "INSTAGRAM" | "YOUTUBE";
                        /**
                         * @description The platform's id of the post.
                         * @example 2317006284167526179
                         */
                        postId: string;
                        excluded: boolean;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findCampaignPosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The campaign.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Posts of the period with a mention. */
                        found: number;
                        /** @description Those that came in. */
                        added: number;
                        /** @description Where it was looked. */
                        looked: {
                            /** @description Creators whose posts were looked at: neither suggested nor declined. */
                            creators: number;
                            /** @description What was looked for. */
                            mentions: string[];
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignImpact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description The campaign.
                 * @example 01234567-89ab-4cde-8f01-23456789abcd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Engagement of sponsored posts by the module that surfaced their creators, against those added by hand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Campaigns with sponsored posts that count. */
                        campaigns: number;
                        /** @description Creators of these posts. */
                        creators: number;
                        /** @description Sponsored posts by whether they count, and why not. */
                        posts: {
                            COUNTS: number;
                            EXCLUDED: number;
                            NOT_IN_DATA: number;
                            NOT_IN_CAMPAIGN: number;
                            NO_ENGAGEMENT: number;
                        };
                        /** @description Added by hand, all whose engagement is known. */
                        manual: {
                            creators: number;
                            posts: number;
                            /** @description Geometric mean of the creators, in percent of followers; null: there are none. */
                            engagementRate: number | null;
                        };
                        /** @description Modules that surfaced creators of these posts. */
                        modules: {
                            /** @enum {string} */
                            module: "SEARCH" | "KEYWORD" | "GENRE" | "LEADERBOARD" | "SIMILAR";
                            /** @description All of the module whose engagement is known. */
                            all: {
                                creators: number;
                                posts: number;
                                /** @description Geometric mean of the creators, in percent of followers; null: there are none. */
                                engagementRate: number | null;
                            };
                            /** @description Those that are compared: where two or more were added by hand, too. */
                            found: {
                                creators: number;
                                posts: number;
                                /** @description Geometric mean of the creators, in percent of followers; null: there are none. */
                                engagementRate: number | null;
                            };
                            /** @description Added by hand, in the same campaigns and on the same platforms. */
                            manual: {
                                creators: number;
                                posts: number;
                                /** @description Geometric mean of the creators, in percent of followers; null: there are none. */
                                engagementRate: number | null;
                            };
                            /** @description Campaigns that have both. */
                            campaigns: number;
                            /**
                             * @description HIGHER and LOWER: the interval lies on one side of 0. TOO_FEW: fewer than five creators on a side.
                             * @enum {string}
                             */
                            verdict: "TOO_FEW" | "NO_DIFFERENCE_SHOWN" | "HIGHER" | "LOWER";
                            /** @description How much more engagement than those added by hand, in percent of theirs; null: too few to say. */
                            difference: number | null;
                            /** @description Where the difference may lie, in percent: in 95 of 100 reports all intervals hold the true ones. */
                            interval: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description The same in words, which claim no more. */
                            sentence: string;
                        }[];
                        /**
                         * @description Of the intervals together, in percent.
                         * @example 95
                         */
                        confidence: number;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImpact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Engagement of sponsored posts by the module that surfaced their creators, against those added by hand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Campaigns with sponsored posts that count. */
                        campaigns: number;
                        /** @description Creators of these posts. */
                        creators: number;
                        /** @description Sponsored posts by whether they count, and why not. */
                        posts: {
                            COUNTS: number;
                            EXCLUDED: number;
                            NOT_IN_DATA: number;
                            NOT_IN_CAMPAIGN: number;
                            NO_ENGAGEMENT: number;
                        };
                        /** @description Added by hand, all whose engagement is known. */
                        manual: {
                            creators: number;
                            posts: number;
                            /** @description Geometric mean of the creators, in percent of followers; null: there are none. */
                            engagementRate: number | null;
                        };
                        /** @description Modules that surfaced creators of these posts. */
                        modules: {
                            /** @enum {string} */
                            module: "SEARCH" | "KEYWORD" | "GENRE" | "LEADERBOARD" | "SIMILAR";
                            /** @description All of the module whose engagement is known. */
                            all: {
                                creators: number;
                                posts: number;
                                /** @description Geometric mean of the creators, in percent of followers; null: there are none. */
                                engagementRate: number | null;
                            };
                            /** @description Those that are compared: where two or more were added by hand, too. */
                            found: {
                                creators: number;
                                posts: number;
                                /** @description Geometric mean of the creators, in percent of followers; null: there are none. */
                                engagementRate: number | null;
                            };
                            /** @description Added by hand, in the same campaigns and on the same platforms. */
                            manual: {
                                creators: number;
                                posts: number;
                                /** @description Geometric mean of the creators, in percent of followers; null: there are none. */
                                engagementRate: number | null;
                            };
                            /** @description Campaigns that have both. */
                            campaigns: number;
                            /**
                             * @description HIGHER and LOWER: the interval lies on one side of 0. TOO_FEW: fewer than five creators on a side.
                             * @enum {string}
                             */
                            verdict: "TOO_FEW" | "NO_DIFFERENCE_SHOWN" | "HIGHER" | "LOWER";
                            /** @description How much more engagement than those added by hand, in percent of theirs; null: too few to say. */
                            difference: number | null;
                            /** @description Where the difference may lie, in percent: in 95 of 100 reports all intervals hold the true ones. */
                            interval: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description The same in words, which claim no more. */
                            sentence: string;
                        }[];
                        /**
                         * @description Of the intervals together, in percent.
                         * @example 95
                         */
                        confidence: number;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ingestRecords: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /**
                 * @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422.
                 * @example 2026-11-24-profiles-7
                 */
                "idempotency-key"?: string;
            };
            path: {
                /** @description What the records are; each body holds one kind. */
                kind: "profiles" | "posts" | "audiences" | "relationships" | "categories" | "links";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-ndjson": unknown;
            };
        };
        responses: {
            /** @description What became of the records of a request: each has landed or is in quarantine. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Rows that the raw store has confirmed.
                         * @example 998
                         */
                        landed: number;
                        /**
                         * @description Records that could not be taken.
                         * @example 2
                         */
                        quarantined: number;
                        /**
                         * @description Names them to `creatorscope quarantine show --file`; null when there are none.
                         * @example api/profile/3f0c9a52-7a54-4a3c-9a0e-2f1f6a5f0c11
                         */
                        quarantineId: string | null;
                        /** @description The first ten of the quarantined. */
                        problems: {
                            /**
                             * @description Line of the body, from 1.
                             * @example 3
                             */
                            line: number;
                            /** @example followers */
                            column: string | null;
                            /** @example followers: "12k" is not a whole number */
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is of a type that is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeywordReports: {
        parameters: {
            query?: {
                /** @description How many, the newest. */
                limit?: number;
                /** @description The last report of the page before. */
                after?: string;
                state?: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reports, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: components["schemas"]["KeywordReport"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKeywordReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description The same key with the same request gives the same report. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["KeywordReportRequest"];
            };
        };
        responses: {
            /** @description A keyword report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeywordReport"];
                };
            };
            /** @description A keyword report. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeywordReport"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countKeywordPosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["KeywordReportRequest"];
            };
        };
        responses: {
            /** @description What a report would find now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        posts: number;
                        creators: number;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeywordReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @description Of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A keyword report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeywordReport"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelKeywordReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A keyword report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeywordReport"];
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followKeywordReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @description Of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeywordPosts: {
        parameters: {
            query?: {
                /** @description The first is 1. */
                page?: number;
                /** @description Rows of a page. */
                size?: number;
                /** @description The most first; unknown ones last. */
                sortBy?: "reach" | "engagementRate" | "likes" | "comments" | "views" | "publishedAt";
                /** @description Only posts with this keyword of the report. */
                keyword?: string;
                /** @description Only posts of this creator. */
                profileId?: string;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @description Of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Posts on all pages. */
                        count: number;
                        posts: {
                            /** @enum {string} */
                            platform: "INSTAGRAM" | "YOUTUBE";
                            postId: string;
                            postType: string;
                            /**
                             * Format: date-time
                             * @description When it was published. null: unknown.
                             */
                            publishedAt: string | null;
                            /** @description Title of a video. null: unknown. */
                            title: string | null;
                            /** @description Instagram's caption or YouTube's description. null: unknown. */
                            caption: string | null;
                            tags: string[];
                            /** @description Language of the post, else of its creator. null: unknown. */
                            language: string | null;
                            /** @description What it is about: by its caption, else by the platform, else its creator's. null: unknown. */
                            category: string | null;
                            /** @description Views. null: unknown. */
                            views: number | null;
                            /** @description Plays. null: unknown. */
                            plays: number | null;
                            /** @description Likes. null: unknown. */
                            likes: number | null;
                            /** @description Comments. null: unknown. */
                            comments: number | null;
                            /** @description In percent. */
                            engagementRate: number;
                            /** @description Accounts that saw it. */
                            reach: number;
                            reachIsEstimated: boolean;
                            /** @description Whether it is sponsored. null: unknown. */
                            isSponsored: boolean | null;
                            profileId: string;
                            /** @description The creator's handle. null: unknown. */
                            handle: string | null;
                            /** @description The creator's name. null: unknown. */
                            name: string | null;
                            /** @description The creator's country. null: unknown. */
                            country: string | null;
                            /** @description The creator's followers. null: unknown. */
                            followers: number | null;
                            /** @description Those that were found. */
                            keywords: string[];
                            matches: {
                                keyword: string;
                                /** @description What was found in its place; the keyword itself unless an option added it. */
                                term: string;
                                /** @description `title`, `caption`, or `tags/0` and so on. */
                                field: string;
                                /** @description First UTF-16 unit in the field. */
                                start: number;
                                /** @description First one after it. */
                                end: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeywordCreators: {
        parameters: {
            query?: {
                /** @description The first is 1. */
                page?: number;
                /** @description Rows of a page. */
                size?: number;
                /** @description What creators are ranked by. */
                sortBy?: "reach" | "posts" | "engagementRate" | "followers";
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @description Of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of creators. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Creators on all pages. */
                        count: number;
                        creators: {
                            rank: number;
                            profileId: string;
                            /** @description Handle. null: unknown. */
                            handle: string | null;
                            /** @description Name. null: unknown. */
                            name: string | null;
                            /** @description Country. null: unknown. */
                            country: string | null;
                            /** @description Followers. null: unknown. */
                            followers: number | null;
                            /** @description Posts in the report. */
                            posts: number;
                            /** @description Of these posts together. */
                            reach: number;
                            likes: number;
                            comments: number;
                            /** @description Mean of these posts, in percent. */
                            engagementRate: number;
                            keywords: string[];
                            /**
                             * Format: date-time
                             * @description Newest of these posts. null: unknown.
                             */
                            lastPostAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeywordTrend: {
        parameters: {
            query?: {
                /** @description Weeks begin on Monday. */
                interval?: "day" | "week";
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @description Of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By date, then keyword. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        points: {
                            /**
                             * Format: date
                             * @description The day, or the Monday of the week.
                             */
                            date: string;
                            keyword: string;
                            posts: number;
                            creators: number;
                            reach: number;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShareOfVoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @description Of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The loudest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keywords: {
                            keyword: string;
                            posts: number;
                            creators: number;
                            reach: number;
                            /** @description Likes and comments. */
                            engagement: number;
                            /** @description Percent of the posts of all keywords; a post counts for each of its keywords. */
                            postsShare: number;
                            /** @description Percent of the reach of all keywords. */
                            reachShare: number;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeywordDemographics: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @description Of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By category and dimension, the largest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @description ALL: of all posts. */
                            category: string;
                            /** @enum {string} */
                            dimension: "gender" | "age" | "country" | "city" | "language";
                            value: string;
                            /** @description Part of the audience; creators weigh what they have of followers. */
                            share: number;
                            /** @description Creators whose audience is known. */
                            creators: number;
                            /** @description Their followers. */
                            followers: number;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadKeywordReport: {
        parameters: {
            query?: {
                /** @description xlsx: further sheets where one is full. */
                format?: "parquet" | "csv" | "xlsx";
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @description Of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeywordSynonyms: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the option `synonyms` finds in place of a keyword. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The tenant's own groups.
                         * @example [
                         *       [
                         *         "protein powder",
                         *         "whey"
                         *       ]
                         *     ]
                         */
                        own: string[][];
                        /**
                         * @description Groups that come with the product.
                         * @example [
                         *       [
                         *         "protein powder",
                         *         "whey"
                         *       ]
                         *     ]
                         */
                        shipped: string[][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceKeywordSynonyms: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description The tenant's own groups.
                     * @example [
                     *       [
                     *         "protein powder",
                     *         "whey"
                     *       ]
                     *     ]
                     */
                    own: string[][];
                };
            };
        };
        responses: {
            /** @description What the option `synonyms` finds in place of a keyword. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The tenant's own groups.
                         * @example [
                         *       [
                         *         "protein powder",
                         *         "whey"
                         *       ]
                         *     ]
                         */
                        own: string[][];
                        /**
                         * @description Groups that come with the product.
                         * @example [
                         *       [
                         *         "protein powder",
                         *         "whey"
                         *       ]
                         *     ]
                         */
                        shipped: string[][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublishes: {
        parameters: {
            query?: {
                /** @description How many, the newest. */
                limit?: number;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The publishes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The newest first. */
                        publishes: {
                            version: string;
                            /**
                             * @description PUBLISHED: it is served. REFUSED: a check said no. FAILED: a step broke.
                             * @enum {string}
                             */
                            status: "BUILDING" | "PUBLISHED" | "REPLACED" | "ROLLED_BACK" | "FAILED" | "REFUSED";
                            /**
                             * Format: date-time
                             * @description When it began.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description When it began to be served.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            publishedAt: string | null;
                            /**
                             * Format: date-time
                             * @description The latest snapshot in its data.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            asOf: string | null;
                            /** @description The step that it ended in, when it was not served. */
                            failedStep: string | null;
                            /** @description Why it was not served. */
                            reason: string | null;
                            /** @description Who had refusing checks passed over. */
                            acceptedBy: string | null;
                            /** @description And why. */
                            acceptedReason: string | null;
                            tables: {
                                name: string;
                                /** @description null: the publish did not come so far. */
                                rows: number | null;
                                /** @description The version whose rows it lies on; its own when it was shipped whole. */
                                base: string | null;
                                /** @description Rows that were shipped. */
                                shipped: number | null;
                                /** @description Rows of its base that are gone. */
                                removed: number | null;
                            }[];
                            checksPassed: number;
                            /** @description What refused; of a single version all checks. */
                            checks: {
                                table: string;
                                /**
                                 * @description rows: how many remain. required: NULL where a value is promised. range: counts below zero, figures that are no number. nulls, shares, median: against the version before.
                                 * @enum {string}
                                 */
                                check: "rows" | "required" | "range" | "nulls" | "shares" | "median";
                                /** @description null: the whole table. */
                                column: string | null;
                                /**
                                 * @description ACCEPTED: it refused, and somebody published in spite of it.
                                 * @enum {string}
                                 */
                                outcome: "PASSED" | "REFUSED" | "ACCEPTED";
                                /** @description The figure of the version before; null where nothing was compared. */
                                served: number | null;
                                /** @description The figure of this version. */
                                built: number;
                                /** @description The setting that decides. */
                                bound: number;
                                /** @description The finding in one sentence. */
                                message: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @description Its `dataset_version`. */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The publish. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description One publish. */
                        publish: {
                            version: string;
                            /**
                             * @description PUBLISHED: it is served. REFUSED: a check said no. FAILED: a step broke.
                             * @enum {string}
                             */
                            status: "BUILDING" | "PUBLISHED" | "REPLACED" | "ROLLED_BACK" | "FAILED" | "REFUSED";
                            /**
                             * Format: date-time
                             * @description When it began.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description When it began to be served.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            publishedAt: string | null;
                            /**
                             * Format: date-time
                             * @description The latest snapshot in its data.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            asOf: string | null;
                            /** @description The step that it ended in, when it was not served. */
                            failedStep: string | null;
                            /** @description Why it was not served. */
                            reason: string | null;
                            /** @description Who had refusing checks passed over. */
                            acceptedBy: string | null;
                            /** @description And why. */
                            acceptedReason: string | null;
                            tables: {
                                name: string;
                                /** @description null: the publish did not come so far. */
                                rows: number | null;
                                /** @description The version whose rows it lies on; its own when it was shipped whole. */
                                base: string | null;
                                /** @description Rows that were shipped. */
                                shipped: number | null;
                                /** @description Rows of its base that are gone. */
                                removed: number | null;
                            }[];
                            checksPassed: number;
                            /** @description What refused; of a single version all checks. */
                            checks: {
                                table: string;
                                /**
                                 * @description rows: how many remain. required: NULL where a value is promised. range: counts below zero, figures that are no number. nulls, shares, median: against the version before.
                                 * @enum {string}
                                 */
                                check: "rows" | "required" | "range" | "nulls" | "shares" | "median";
                                /** @description null: the whole table. */
                                column: string | null;
                                /**
                                 * @description ACCEPTED: it refused, and somebody published in spite of it.
                                 * @enum {string}
                                 */
                                outcome: "PASSED" | "REFUSED" | "ACCEPTED";
                                /** @description The figure of the version before; null where nothing was compared. */
                                served: number | null;
                                /** @description The figure of this version. */
                                built: number;
                                /** @description The setting that decides. */
                                bound: number;
                                /** @description The finding in one sentence. */
                                message: string;
                            }[];
                        };
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rollBackPublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Its `dataset_version`. */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is served now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The version that is served now. */
                        version: string;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph as the newest run knew it; without nodes before the first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null: there was none in 90 days. */
                        lastRun: {
                            runId: string;
                            /** @enum {string} */
                            kind: "transform";
                            /**
                             * @description failed: a model or a test failed. refused: nothing was built.
                             * @enum {string}
                             */
                            status: "succeeded" | "failed" | "refused";
                            /** @description Why it was refused. */
                            error: string | null;
                            /**
                             * Format: date-time
                             * @description When it began.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description When it ended.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            endedAt: string;
                            /** @description The models that were asked for; empty: all. */
                            selection: string[];
                            fullRefresh: boolean;
                            codeVersion: string;
                            modelsBuilt: number;
                            modelsFailed: number;
                            modelsSkipped: number;
                            tests: number;
                            testsFailed: number;
                            testsWarned: number;
                        } | null;
                        nodes: components["schemas"]["PipelineNode"][];
                        /** @description What reads what, by names of nodes. */
                        edges: {
                            from: string;
                            to: string;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /** @example mart_youtube_account */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        model: components["schemas"]["PipelineNode"];
                        /**
                         * @description File of the dbt project.
                         * @example models/marts/mart_youtube_account.sql
                         */
                        path: string;
                        /** @description null for what is no model. */
                        sql: {
                            /** @description As written, with Jinja. */
                            raw: string;
                            /** @description As a full refresh runs it. */
                            compiled: string;
                        } | null;
                        /** @description What it reads. */
                        parents: components["schemas"]["PipelineNode"][];
                        /** @description What reads it. */
                        children: components["schemas"]["PipelineNode"][];
                        /** @description Its last 50, the newest first. */
                        runs: {
                            runId: string;
                            /**
                             * Format: date-time
                             * @description When the run began.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            startedAt: string;
                            /** @enum {string} */
                            status: "built" | "failed" | "skipped";
                            /** @description Why it failed or was skipped. */
                            reason: string | null;
                            /** @description Rows after it; null for views and for what was not built. */
                            rows: number | null;
                            durationMs: number;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description Of which stage. */
                kind?: "transform";
                /** @description How many, the newest. */
                limit?: number;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The newest first; of the last 90 days. */
                        runs: {
                            runId: string;
                            /** @enum {string} */
                            kind: "transform";
                            /**
                             * @description failed: a model or a test failed. refused: nothing was built.
                             * @enum {string}
                             */
                            status: "succeeded" | "failed" | "refused";
                            /** @description Why it was refused. */
                            error: string | null;
                            /**
                             * Format: date-time
                             * @description When it began.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description When it ended.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            endedAt: string;
                            /** @description The models that were asked for; empty: all. */
                            selection: string[];
                            fullRefresh: boolean;
                            codeVersion: string;
                            modelsBuilt: number;
                            modelsFailed: number;
                            modelsSkipped: number;
                            tests: number;
                            testsFailed: number;
                            testsWarned: number;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSchedules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What runs by itself. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description That the hours of cron are meant in. */
                        timezone: string;
                        /** @description In the order of the data. */
                        schedules: components["schemas"]["Schedule"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triggerSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Its name.
                 * @example models_core
                 */
                schedule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["ScheduleRun"];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Its name.
                 * @example models_core
                 */
                schedule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedule: components["schemas"]["Schedule"];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Its name.
                 * @example models_core
                 */
                schedule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedule: components["schemas"]["Schedule"];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScheduleRuns: {
        parameters: {
            query?: {
                /** @description Of this schedule alone. */
                schedule?: string;
                /** @description In this state alone. */
                state?: "QUEUED" | "RUNNING" | "RETRYING" | "DONE" | "FAILED" | "CANCELLED" | "SKIPPED";
                /** @description That wait, or were under way within so many hours. */
                sinceHours?: number;
                /** @description How many, the newest. */
                limit?: number;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The newest first. */
                        runs: components["schemas"]["ScheduleRun"][];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScheduleRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Its schedule.
                 * @example models_core
                 */
                schedule: string;
                /**
                 * @description What stands behind the slash of its id.
                 * @example 2026-11-28T07:15Z
                 */
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A run with its steps and its log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["ScheduleRun"];
                        /** @description Of all attempts, as they began. */
                        steps: {
                            attempt: number;
                            /** @example models */
                            step: string;
                            /** @enum {string} */
                            state: "RUNNING" | "DONE" | "FAILED";
                            /**
                             * Format: date-time
                             * @description When it began.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description When it ended.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            endedAt: string | null;
                            /** @description Why it failed. */
                            error: string | null;
                        }[];
                        /** @description The end of its log. */
                        lines: {
                            attempt: number;
                            step: string;
                            /**
                             * Format: date-time
                             * @description When it was said.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            saidAt: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followScheduleRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path: {
                /**
                 * @description Its schedule.
                 * @example models_core
                 */
                schedule: string;
                /**
                 * @description What stands behind the slash of its id.
                 * @example 2026-11-28T07:15Z
                 */
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelScheduleRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Its schedule.
                 * @example models_core
                 */
                schedule: string;
                /**
                 * @description What stands behind the slash of its id.
                 * @example 2026-11-28T07:15Z
                 */
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["ScheduleRun"];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryScheduleRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description Its schedule.
                 * @example models_core
                 */
                schedule: string;
                /**
                 * @description What stands behind the slash of its id.
                 * @example 2026-11-28T07:15Z
                 */
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["ScheduleRun"];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such tenant; or There is no such key; or There is no such profile; or There is no such collection or campaign; or There is no such collection; or The collection does not hold the creator; or There is no such link; or There is no such saved search; or There is no such asset; or There is no such model; or There is no such version; or There is no board of that month; or There is no such schedule; or There is no such run; or There is no such report; or There is no such campaign; or The campaign has no such creator; or The campaign has no such post; or There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFailedTasks: {
        parameters: {
            query: {
                /**
                 * @description Of this flow.
                 * @example asset_upload_flow
                 */
                flow: string;
                /**
                 * @description Only those whose reason begins so.
                 * @example URL_SIGNATURE_EXPIRED
                 */
                reason?: string;
                /** @description How many, the newest. */
                limit?: number;
            };
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that failed within 24 hours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The newest first. */
                        tasks: {
                            id: string;
                            flow: string;
                            platform: string;
                            /**
                             * @description What it is for.
                             * @example post:YOUTUBE:dQw4w9WgXcQ:thumbnail
                             */
                            key: string;
                            /** @description Why it failed. */
                            reason: string | null;
                            retries: number;
                            /**
                             * Format: date-time
                             * @description When it was given up.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            failedAt: string;
                            /**
                             * Format: date-time
                             * @description When its link dies or died.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            linkExpiresAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryFailedTasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
                /** @description Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Of this flow.
                     * @example asset_upload_flow
                     */
                    flow: string;
                    /**
                     * @description Only those whose reason begins so.
                     * @example URL_SIGNATURE_EXPIRED
                     */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description What became of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Tasks that wait again. */
                        retried: number;
                        /** @description Left as they are, since their link has expired. */
                        expired: number;
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request with this key is still running; or The run did not fail; or The version is not served; or No earlier version is kept; or Another publish is running; or The brief lacks what this needs; or There is no room for more; or Nobody has to sign in; or There is such a tenant already; or The key has ended; or The report has no results; or The collection would hold too many creators; or There are too many saved searches. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No record could be taken; or The key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followPipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFreshness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tenant. A key or session names it by itself; another one is refused. */
                "x-bb-partner-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Freshness of all data against its targets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When this was found out.
                         * @example 2026-11-24T00:00:00.000Z
                         */
                        asOf: string;
                        /** @description Sources, marts, served tables. */
                        items: {
                            /**
                             * @description A raw table, a mart, or a table of the serving store.
                             * @enum {string}
                             */
                            kind: "source" | "mart" | "table";
                            /** @example mart_instagram_account */
                            name: string;
                            /**
                             * Format: date-time
                             * @description A source: when its newest row came in. A mart: when it was last built. A table: when it was last known to be as its mart.
                             * @example 2026-11-24T00:00:00.000Z
                             */
                            freshAt: string | null;
                            /** @description How old it may be; null: nobody says. */
                            targetMinutes: number | null;
                            /** @enum {string} */
                            state: "fresh" | "late" | "unknown";
                            /** @description That keeps it fresh. */
                            schedule: string | null;
                        }[];
                    };
                };
            };
            /** @description The request is not valid; or This is no HTTP request; or The body is not NDJSON; or The body broke off; or The cursor does not belong to this search. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key or a session is needed; or The key is refused; or The session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key is not for this; or This is for the operator; or The plan does not hold this; or The plan holds no further collection; or The key is of another tenant; or The request came from another site; or This is for the machine itself; or The plan does not reach so deep. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requests of this minute are used; or What the plan holds for this month is used; or Too many wrong keys; or Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are too long. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No data set is published yet; or The data set changed during the search; or The database does not answer; or The raw store does not answer; or The object store does not answer; or The server is overloaded. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
